import { call } from './api';
import { announce, button, el, field } from './parts';
import type { Widget } from './shapes';
import type { Visit } from './visit';

const PUBLISHABLE = /^pub_[A-Za-z0-9]{36}$/;

/** The tag for the publisher's pages, to copy. */
export async function tag(visit: Visit): Promise<void> {
  const widget = await call<Widget>('GET', '/widget', visit.signal);
  const key = el('input', { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', placeholder: 'pub_…' });
  const plain = new Snippet('Always the newest', 'Readers get a new version within five minutes.');
  const pinned = new Snippet('Pinned', 'This very version, checked by its hash; a new one comes when you change the tag.');
  const wrong = el('p', { class: 'reason', role: 'status' });
  const draw = () => {
    const typed = key.value.trim();
    const isKey = PUBLISHABLE.test(typed);
    wrong.textContent = typed && !isKey ? 'This is no publishable key: those begin with pub_ and have 40 characters.' : '';
    const data = visit.domain ? ` data-key="${isKey ? typed : `pub_…${visit.keyHint}`}"` : '';
    plain.show(`<script src="${location.origin}/auto-blog-question-injector.js"${data} async></script>`);
    pinned.show(`<script src="${location.origin}${widget.url}" integrity="${widget.integrity}" crossorigin="anonymous"${data} async></script>`);
  };
  key.addEventListener('input', draw);
  draw();
  visit.root.append(el('p', {}, 'Paste one of these before </body> of your posts. The questions appear under the article of every post that is processed.'));
  if (visit.domain) {
    const which = visit.keyHint ? `the one that ends in ${visit.keyHint}` : 'you have none; your operator makes one';
    visit.root.append(el('div', { class: 'card' }, field('Your publishable key', key, `Only its hash is kept here, so please fill it in: ${which}. What you type is not sent.`), wrong));
  }
  visit.root.append(plain.element, pinned.element);
}

class Snippet {
  readonly element: HTMLElement;
  private readonly code = el('code');

  constructor(title: string, hint: string) {
    const copy = button('Copy', () => this.copy());
    copy.setAttribute('aria-label', `Copy: ${title}`);
    const block = el('pre', { tabindex: '0', role: 'region', 'aria-label': `Tag: ${title}` }, this.code);
    this.element = el('section', { class: 'card' }, el('div', { class: 'line between' }, el('h2', { class: 'small' }, title), copy), el('p', { class: 'fine' }, hint), block);
  }

  show(text: string): void {
    this.code.textContent = text;
  }

  /** Browsers give the clipboard to secure pages alone; elsewhere the text is selected for the reader's own keys. */
  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.code.textContent ?? '');
      announce('Copied');
      this.flash('Copied');
    } catch {
      getSelection()?.selectAllChildren(this.code);
      announce('The tag is selected; copy it with your keyboard');
      this.flash('Selected: copy by keyboard');
    }
  }

  private flash(text: string): void {
    const copy = this.element.querySelector('button')!;
    copy.textContent = text;
    setTimeout(() => (copy.textContent = 'Copy'), 3_000);
  }
}
