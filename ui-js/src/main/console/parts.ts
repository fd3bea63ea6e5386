import { el, plain } from '../ts/dom';
import { Problem } from './api';

export { el };

const LONGEST = 4_000;

/** What came over the wire, as harmless words. */
export function words(text: string | null | undefined, atMost = LONGEST): string {
  return plain(text ?? '', atMost);
}

/** Tells those who do not see the page what changed on it. */
export function announce(text: string): void {
  document.getElementById('live')!.textContent = text;
}

export function button(label: string, onClick: () => unknown, look = ''): HTMLButtonElement {
  const made = el('button', { type: 'button', class: look }, label);
  made.addEventListener('click', () => void onClick());
  return made;
}

/** Opens elsewhere; an address that is none of the web's is shown as text. */
export function outside(url: string): HTMLElement {
  if (!/^https?:\/\//i.test(url)) return el('span', { class: 'address' }, words(url));
  return el('a', { href: url, class: 'address', target: '_blank', rel: 'noopener noreferrer' }, words(url));
}

/** Why something did not work, for people, with what a support case needs. */
export function failure(error: unknown, again?: () => unknown): HTMLElement {
  const said = error instanceof Problem ? error : new Problem('Something on this page broke. Load it anew.', 'page', 0);
  if (!(error instanceof Problem)) console.error(error);
  const fields = said.errors.map((wrong) => el('li', {}, words(`${wrong.field}: ${wrong.message}`)));
  return el(
    'div',
    { class: 'notice bad', role: 'alert' },
    el('p', {}, words(said.message)),
    fields.length > 0 && el('ul', {}, ...fields),
    el('p', { class: 'fine' }, el('code', {}, words(said.code)), said.requestId && ` · request ${words(said.requestId)}`),
    again && button('Try again', again),
  );
}

/** Runs what a button asked for: one at a time, and a failure is shown in `place` until the next try. */
export async function attempt(place: HTMLElement, trigger: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  if (trigger.getAttribute('aria-disabled') === 'true') return;
  trigger.setAttribute('aria-disabled', 'true');
  place.replaceChildren();
  try {
    await work();
  } catch (error) {
    if ((error as Error).name !== 'AbortError') place.replaceChildren(failure(error));
  } finally {
    trigger.removeAttribute('aria-disabled');
  }
}

/** A label over its field, with what is said about it below. */
export function field(label: string, input: HTMLInputElement | HTMLTextAreaElement, hint = ''): HTMLElement {
  input.id ||= `field-${++fields}`;
  if (!hint) return el('div', { class: 'field' }, el('label', { for: input.id }, label), input);
  input.setAttribute('aria-describedby', `${input.id}-hint`);
  return el('div', { class: 'field' }, el('label', { for: input.id }, label), input, el('p', { class: 'fine', id: `${input.id}-hint` }, hint));
}

let fields = 0;

export function empty(title: string, text: string): HTMLElement {
  return el('div', { class: 'empty' }, el('p', { class: 'title' }, title), el('p', {}, text));
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

export function day(time: string): string {
  return new Date(time).toLocaleDateString('en', { dateStyle: 'medium' });
}

export function clock(time: string): string {
  return new Date(time).toLocaleTimeString('en', { timeStyle: 'short' });
}
