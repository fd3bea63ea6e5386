import type { Api, Question, Source } from './api';
import { el, plain } from './dom';
import type { Options } from './options';
import { isDark, watchTheme } from './page';
import { findQuote, hideQuote, linkToQuote, showQuote } from './quote';
import { style } from './styles';
import type { Texts } from './texts';

const MAX_QUESTION = 200;
const MAX_ANSWER = 1200;
const MAX_QUOTE = 2000;
export const ELEMENT = 'askable-questions';

/** What one element shows. */
export interface Content {
  url: string;
  questions: Question[];
  article: HTMLElement;
  /** Question field and related posts; one of a page's elements has them. */
  isLast: boolean;
  api: Api;
  options: Options;
  texts: Texts;
}

let ids = 0;

/** Questions that open their answers in place. Lives in an open shadow root, so that neither page nor widget styles the other. */
export class AskableQuestions extends HTMLElement {
  private content!: Content;
  private status!: HTMLElement;
  private stopWatching?: () => void;
  private running?: AbortController;

  static of(content: Content): AskableQuestions {
    if (!customElements.get(ELEMENT)) customElements.define(ELEMENT, AskableQuestions);
    const element = document.createElement(ELEMENT) as AskableQuestions;
    element.content = content;
    element.hidden = true;
    return element;
  }

  connectedCallback(): void {
    if (this.shadowRoot || !this.content) return;
    const root = this.attachShadow({ mode: 'open' });
    style(root);
    const { article, options, texts } = this.content;
    this.dir = getComputedStyle(article).direction;
    this.setTheme();
    if (options.theme === 'auto') this.stopWatching = watchTheme(() => this.setTheme());
    this.status = el('p', { class: 'sr', role: 'status' });
    const section = this.section();
    root.append(...(options.placement === 'floating' ? this.floating(section) : [section]), this.status);
    // The host page's single-key shortcuts must not fire while somebody types here.
    for (const event of ['keydown', 'keyup', 'keypress']) {
      root.addEventListener(event, (e) => e.target instanceof HTMLInputElement && e.stopPropagation());
    }
    this.lang = options.language ?? document.documentElement.lang;
    section.setAttribute('aria-label', texts.heading);
  }

  disconnectedCallback(): void {
    this.stopWatching?.();
    this.running?.abort();
    hideQuote();
  }

  /** Closes what is open. */
  collapse(): void {
    this.shadowRoot?.querySelectorAll<HTMLButtonElement>('[aria-expanded=true]').forEach((button) => button.click());
  }

  private setTheme(): void {
    const { theme } = this.content.options;
    this.setAttribute('theme', theme === 'auto' ? (isDark() ? 'dark' : 'light') : theme);
  }

  private section(): HTMLElement {
    const { questions, isLast, options, texts } = this.content;
    return el(
      'section',
      {},
      el('h2', {}, texts.heading),
      el('ul', {}, ...questions.map((question) => el('li', { class: 'q' }, ...this.question(question)))),
      ...(isLast && options.ask ? this.askField() : []),
      isLast && options.related && this.related(),
    );
  }

  /** A button in the corner that opens the section; focus goes there and comes back. */
  private floating(section: HTMLElement): HTMLElement[] {
    this.setAttribute('floating', '');
    const { texts } = this.content;
    section.hidden = true;
    section.id = `askable-${++ids}`;
    section.tabIndex = -1;
    const button = el('button', { class: 'fab', type: 'button', 'aria-expanded': 'false', 'aria-controls': section.id }, texts.open);
    const toggle = () => {
      section.hidden = !section.hidden;
      button.setAttribute('aria-expanded', String(!section.hidden));
      button.textContent = section.hidden ? texts.open : texts.close;
      (section.hidden ? button : section).focus();
    };
    button.addEventListener('click', toggle);
    section.addEventListener('keydown', (e) => e.key === 'Escape' && toggle());
    return [section, button];
  }

  private question(question: Question): HTMLElement[] {
    const id = `askable-${++ids}`;
    const button = el(
      'button',
      { class: 'toggle', type: 'button', 'aria-expanded': 'false', 'aria-controls': id },
      el('span', { 'aria-hidden': 'true' }, plain(question.icon, 4) || '💡'),
      el('span', { dir: 'auto' }, plain(question.question, MAX_QUESTION)),
      el('span', { class: 'mark', 'aria-hidden': 'true' }, '⌄'),
    );
    const answer = el('div', { class: 'a', id, hidden: true });
    button.addEventListener('click', () => {
      if (!answer.firstChild) answer.append(...this.answer(question));
      answer.hidden = !answer.hidden;
      button.setAttribute('aria-expanded', String(!answer.hidden));
    });
    return [el('h3', {}, button), answer];
  }

  private answer({ id, answer, quote, written_by }: Question): HTMLElement[] {
    const { texts } = this.content;
    const quoted = plain(quote, MAX_QUOTE);
    const by = written_by?.startsWith('extractive') || written_by === 'publisher' ? texts.byExtract : texts.byModel;
    const parts: HTMLElement[] = [el('p', { dir: 'auto' }, plain(answer, MAX_ANSWER))];
    if (quoted && quoted !== answer) parts.push(el('blockquote', { 'aria-label': texts.quote, dir: 'auto' }, quoted));
    if (quoted) parts.push(el('div', { class: 'row' }, this.showButton(quoted)));
    parts.push(el('div', { class: 'row' }, el('small', {}, by)));
    if (this.content.options.feedback) parts.push(this.feedback(id));
    return parts;
  }

  private showButton(quote: string): HTMLElement {
    const { article, texts } = this.content;
    const button = el('button', { class: 'link', type: 'button' }, texts.show);
    button.addEventListener('click', () => {
      const range = findQuote(article, quote) ?? findQuote(document.body, quote);
      if (range) showQuote(range);
      else this.say(texts.notFound);
    });
    return button;
  }

  private feedback(questionId: string): HTMLElement {
    const { api, texts } = this.content;
    const row = el('div', { class: 'row', role: 'group', 'aria-label': texts.helpful }, el('small', {}, texts.helpful));
    for (const [word, helpful] of [[texts.yes, true], [texts.no, false]] as const) {
      const chip = el('button', { class: 'chip', type: 'button' }, `${helpful ? '👍' : '👎'} ${word}`);
      chip.addEventListener('click', () => {
        // Thanked at once; a vote that does not arrive is not the reader's business.
        api.feedback(questionId, helpful).catch(() => {});
        row.replaceChildren(el('small', { tabindex: '-1' }, texts.thanks));
        (row.firstChild as HTMLElement).focus();
        this.say(texts.thanks);
      });
      row.append(chip);
    }
    return row;
  }

  private askField(): HTMLElement[] {
    const { texts } = this.content;
    const id = `askable-${++ids}`;
    const input = el('input', {
      id, type: 'text', maxlength: '500', placeholder: texts.askPlaceholder, autocomplete: 'off', enterkeyhint: 'send',
    });
    const button = el('button', { class: 'go', type: 'submit' }, texts.askButton);
    const form = el('form', {}, input, button);
    // Of fixed height, so that an answer that arrives slowly moves nothing on the page.
    const reply = el('div', { class: 'reply', tabindex: '0', role: 'region', 'aria-label': texts.askLabel, hidden: true });
    form.addEventListener('submit', (e) => {
      e.preventDefault();
      if (this.running) this.running.abort();
      else if (input.value.trim()) this.ask(input.value.trim(), reply, button);
    });
    return [el('label', { for: id }, texts.askLabel), form, reply];
  }

  private async ask(question: string, reply: HTMLElement, button: HTMLButtonElement): Promise<void> {
    const { api, url, texts } = this.content;
    const running = (this.running = new AbortController());
    const text = el('p', { dir: 'auto' }, texts.thinking);
    reply.replaceChildren(text);
    reply.hidden = false;
    reply.setAttribute('aria-busy', 'true');
    button.textContent = texts.stop;
    this.say(texts.thinking);
    try {
      const answer = await api.ask(url, question, (soFar) => (text.textContent = plain(soFar, MAX_ANSWER)), running.signal);
      text.textContent = plain(answer.answer, MAX_ANSWER) || texts.notAnswered;
      if (answer.answered) reply.append(...this.sources(answer.sources));
      this.say(texts.ready);
    } catch {
      if (!running.signal.aborted) {
        text.textContent = texts.failed;
        this.say(texts.failed);
      }
    } finally {
      this.running = undefined;
      button.textContent = texts.askButton;
      reply.removeAttribute('aria-busy');
    }
  }

  private sources(sources: Source[]): HTMLElement[] {
    const { url } = this.content;
    return sources.flatMap((source) => {
      const quote = plain(source.quote, MAX_QUOTE);
      const parts: HTMLElement[] = quote ? [el('blockquote', { dir: 'auto' }, quote)] : [];
      const isHere = source.url === url || findQuote(this.content.article, quote) !== null;
      if (isHere && quote) parts.push(el('div', { class: 'row' }, this.showButton(quote)));
      else if (isWebAddress(source.url)) parts.push(el('a', { href: linkToQuote(source.url, quote) }, plain(source.title, 200) || source.url));
      return parts;
    });
  }

  private related(): HTMLElement {
    const { api, url, texts } = this.content;
    const id = `askable-${++ids}`;
    const list = el('ul', { class: 'related', id, hidden: true });
    const button = el('button', { class: 'toggle', type: 'button', 'aria-expanded': 'false', 'aria-controls': id }, el('span', { 'aria-hidden': 'true' }, '📚'), el('span', {}, texts.related), el('span', { class: 'mark', 'aria-hidden': 'true' }, '⌄'));
    let asked = false;
    button.addEventListener('click', async () => {
      list.hidden = !list.hidden;
      button.setAttribute('aria-expanded', String(!list.hidden));
      if (asked) return;
      asked = true;
      const posts = (await api.similar(url).catch(() => [])).filter((post) => isWebAddress(post.url));
      const items = posts.map((post) => el('li', {}, el('a', { href: post.url }, plain(post.title, 200) || post.url)));
      list.replaceChildren(...(items.length ? items : [el('li', {}, el('small', {}, texts.noRelated))]));
    });
    return el('div', {}, button, list);
  }

  private say(words: string): void {
    this.status.textContent = words;
  }
}

/** Anything else, `javascript:` among it, is no link. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
