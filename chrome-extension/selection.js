import { ask, ApiError } from './api.js';

const MAX_QUESTION = 500;

/** Asks the page's post about what is selected on it, and shows the answer over the page. */
export async function answerSelection({ selectionText, pageUrl }, tab) {
  const question = selectionText.trim().slice(0, MAX_QUESTION);
  const reply = await ask(question, pageUrl.split('#')[0]).then(
    (answer) => ({ text: answer.answer, quote: answer.sources[0]?.quote ?? '' }),
    (error) => ({ text: error instanceof ApiError ? error.message : 'The API does not answer. Is its address right?', quote: '' }),
  );
  await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: showReply, args: [question, reply] });
}

/** Runs in the page: a small card in its own shadow root, text only. */
function showReply(question, { text, quote }) {
  document.querySelector('askable-reply')?.remove();
  const host = document.createElement('askable-reply');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':host{all:initial;position:fixed;inset-block-end:20px;inset-inline-end:20px;z-index:2147483000}' +
      'div{font:16px/1.5 system-ui,sans-serif;width:min(420px,calc(100vw - 40px));max-height:60vh;overflow:auto;box-sizing:border-box;padding:18px;border-radius:14px;background:#fff;color:#1c1e26;border:1px solid #d9dbe3;box-shadow:0 12px 40px #0005}' +
      'h2{font-size:1em;margin:0 0 8px}p{margin:0 0 10px;white-space:pre-line}blockquote{margin:0 0 10px;padding-inline-start:12px;border-inline-start:3px solid #3b43c4;color:#555a68}' +
      'button{font:inherit;cursor:pointer;border:1px solid #555a68;border-radius:8px;background:none;color:inherit;padding:6px 14px;min-height:36px}' +
      '@media(prefers-color-scheme:dark){div{background:#202229;color:#eceef4;border-color:#363945}blockquote{color:#a9aebd;border-color:#aab1ff}}',
  );
  root.adoptedStyleSheets = [sheet];
  const part = (name, words) => Object.assign(document.createElement(name), { textContent: words });
  const card = part('div', '');
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', 'Askable');
  const close = part('button', 'Close');
  close.addEventListener('click', () => host.remove());
  card.addEventListener('keydown', (event) => event.key === 'Escape' && host.remove());
  card.append(part('h2', question), part('p', text), ...(quote ? [part('blockquote', quote)] : []), close);
  root.append(card);
  document.body.append(host);
  close.focus();
}
