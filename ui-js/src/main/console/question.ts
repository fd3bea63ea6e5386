import { call, Problem } from './api';
import { announce, attempt, button, el, words } from './parts';
import type { Question } from './shapes';
import { wordsForm } from './words-form';

/** One question with all that its publisher may do about it. */
export class QuestionCard {
  readonly element: HTMLElement;
  private readonly trouble = el('div');
  private readonly path: string;

  constructor(
    private readonly question: Question,
    private readonly before: Question | undefined,
    private readonly after: Question | undefined,
    /** Where the questions of its post are. */
    private readonly questions: string,
    private readonly signal: AbortSignal,
    private readonly changed: () => Promise<void>,
  ) {
    this.path = `/questions/${encodeURIComponent(question.id)}`;
    this.element = el('li', { class: question.hidden ? 'card hidden-one' : 'card', 'data-question': question.id });
    this.show();
  }

  private show(): void {
    const { question, answer, quote, icon } = this.question;
    this.element.replaceChildren(
      el('div', { class: 'topic' }, el('span', { 'aria-hidden': 'true', class: 'icon' }, words(icon)), el('h3', {}, words(question))),
      el('p', { class: 'answer' }, words(answer)),
      quote ? el('blockquote', {}, words(quote)) : '',
      this.marks(),
      this.actions(),
      this.trouble,
    );
  }

  private marks(): HTMLElement {
    const { hidden, pinned, edited, own, helpful, unhelpful, written_by } = this.question;
    const chips = [hidden && 'Hidden', pinned && 'Pinned', own ? 'Your own' : edited && 'Edited by you'].filter((chip): chip is string => Boolean(chip));
    const votes = helpful + unhelpful ? `${helpful} found it helpful, ${unhelpful} did not` : 'No feedback yet';
    return el(
      'p',
      { class: 'fine marks' },
      ...chips.map((chip) => el('span', { class: 'chip' }, chip)),
      el('span', {}, votes),
      !own && el('span', {}, `Written by ${words(written_by)}`),
    );
  }

  private actions(): HTMLElement {
    const { hidden, pinned, own } = this.question;
    const row = el('div', { class: 'row' }, this.action('edit', 'Edit', async () => this.edit()));
    row.append(this.action('hide', hidden ? 'Show' : 'Hide', () => this.change({ hidden: !hidden }, hidden ? 'Readers see it again' : 'Readers no longer see it')));
    if (own) row.append(this.action('delete', 'Delete', () => this.remove()));
    if (hidden) return row;
    row.append(
      this.action('pin', pinned ? 'Unpin' : 'Pin', () => this.change({ pinned: !pinned }, pinned ? 'No longer pinned' : 'Pinned before the others')),
      this.action('up', '↑', () => this.swap(this.before!), 'Move up', !this.before),
      this.action('down', '↓', () => this.swap(this.after!), 'Move down', !this.after),
    );
    return row;
  }

  private action(name: string, label: string, work: () => Promise<void>, said = label, disabled = false): HTMLButtonElement {
    const made: HTMLButtonElement = button(label, () => attempt(this.trouble, made, work));
    made.dataset.action = name;
    made.disabled = disabled;
    made.setAttribute('aria-label', `${said}: ${words(this.question.question)}`);
    return made;
  }

  private async change(change: object, told: string): Promise<void> {
    await this.send(this.path, change);
    await this.changed();
    announce(told);
  }

  /** Nothing keeps a publisher's own words but this, so it is asked for twice. */
  private async remove(): Promise<void> {
    if (!confirm(`Delete “${words(this.question.question)}” for good?`)) return;
    await this.again(call('DELETE', `${this.questions}/${encodeURIComponent(this.question.id)}`, this.signal));
    await this.changed();
    announce('The question is deleted');
  }

  /** Both take a place of their own, so that no other's wish decides between them. */
  private async swap(other: Question): Promise<void> {
    await this.send(this.path, { position: other.position });
    await this.send(`/questions/${encodeURIComponent(other.id)}`, { position: this.question.position });
    await this.changed();
    announce(`Moved to place ${(other.position ?? 0) + 1}`);
  }

  private send(path: string, change: object): Promise<void> {
    return this.again(call('PATCH', path, this.signal, change));
  }

  /** Shows what another said meanwhile, when that stands in the way. */
  private async again(asked: Promise<unknown>): Promise<void> {
    try {
      await asked;
    } catch (error) {
      if (error instanceof Problem && error.status === 409) await this.changed();
      throw error;
    }
  }

  private edit(): void {
    const close = () => {
      this.show();
      this.element.querySelector<HTMLButtonElement>('button')?.focus();
    };
    const { question, answer } = this.question;
    const form = wordsForm('Edit the question', { question: words(question), answer: words(answer) }, close, (said) => this.change(said, 'Saved'));
    this.element.replaceChildren(form);
    form.querySelector('input')?.focus();
  }
}
