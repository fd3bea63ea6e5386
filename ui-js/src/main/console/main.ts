import { button, el, failure, words } from './parts';
import { post } from './post';
import { posts } from './posts';
import { current, isRefused, leave, type Account } from './session';
import { signIn } from './sign-in';
import { tag } from './tag';
import { unanswered } from './unanswered';
import { usage } from './usage';
import { address, parts, type Visit } from './visit';

const VIEWS: Record<string, { title: string; show: (visit: Visit) => Promise<void> }> = {
  posts: { title: 'Posts', show: posts },
  unanswered: { title: 'Unanswered', show: unanswered },
  usage: { title: 'Usage', show: usage },
  tag: { title: 'Tag', show: tag },
  post: { title: 'Questions', show: post },
};
const IN_MENU = ['posts', 'unanswered', 'usage', 'tag'];

const main = document.getElementById('view')!;
const menu = document.getElementById('views')!;
const corner = document.getElementById('account')!;
let account: Account | null = null;
let visit = new AbortController();

async function start(): Promise<void> {
  try {
    account = await current();
  } catch (error) {
    main.replaceChildren(el('h1', {}, 'Askable for publishers'), failure(error, start));
    return;
  }
  if (account === null) door('');
  else enter(account);
}

function door(said: string): void {
  visit.abort();
  account = null;
  menu.hidden = true;
  corner.replaceChildren();
  document.title = 'Sign in · Askable';
  signIn(main, said, enter);
}

function enter(entered: Account): void {
  account = entered;
  menu.hidden = false;
  menu.replaceChildren(...IN_MENU.map((name) => el('a', { href: address(name) }, VIEWS[name].title)));
  const out = button('Sign out', () => {
    leave();
    door('');
  });
  corner.replaceChildren(...(entered ? [el('span', { class: 'who' }, words(entered.domain)), out] : [el('span', { class: 'who' }, 'Open mode, no keys')]));
  void open();
}

async function open(moved = false): Promise<void> {
  if (account === null) return;
  visit.abort();
  visit = new AbortController();
  const { signal } = visit;
  const [name, id = '', said = ''] = parts(location.hash);
  const chosen = Object.hasOwn(VIEWS, name) ? name : 'posts';
  for (const link of menu.querySelectorAll('a')) {
    const isHere = link.hash === address(chosen === 'post' ? 'posts' : chosen);
    if (isHere) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const title = VIEWS[chosen].title;
  const heading = el('h1', { tabindex: '-1' }, title);
  const root = el('div', { class: 'view' }, heading);
  const waiting = el('p', { class: 'waiting' }, 'Loading…');
  main.replaceChildren(root, waiting);
  document.title = `${title} · Askable`;
  if (moved) heading.focus();
  try {
    await VIEWS[chosen].show({ root, signal, id, words: said, domain: account?.domain ?? '', keyHint: hint(account) });
  } catch (error) {
    if (signal.aborted) return;
    if (isRefused(error)) {
      leave();
      door('Your key is not accepted any more. Sign in with the present one.');
    } else {
      root.append(failure(error, () => open(true)));
    }
  } finally {
    waiting.remove();
  }
}

function hint(of: Account): string {
  return of?.keys.filter((key) => key.kind === 'publishable').sort((one, other) => Number(Boolean(one.expires_at)) - Number(Boolean(other.expires_at)))[0]?.hint ?? '';
}

document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', () => void open(true));
void start();
