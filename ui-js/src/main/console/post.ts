import { call } from './api';
import { JobCard } from './job';
import { announce, attempt, button, count, el, empty, failure, outside, words } from './parts';
import { QuestionCard } from './question';
import { wordsForm } from './words-form';
import type { Job, Post, PostQuestions, Question } from './shapes';
import { address, type Visit } from './visit';

/** All questions of one post: what readers see in their order, then what is hidden from them. */
export async function post(visit: Visit): Promise<void> {
  const review = new Review(visit);
  await review.load();
  if (visit.words) review.add(visit.words);
}

class Review {
  private readonly path: string;
  private readonly head = el('div', { class: 'head' });
  private readonly trouble = el('div');
  private readonly form = el('div');
  private readonly jobs = el('ul', { class: 'cards' });
  private readonly lists = el('div');

  constructor(private readonly visit: Visit) {
    this.path = `/posts/${encodeURIComponent(visit.id)}`;
    visit.root.prepend(el('p', {}, el('a', { href: address('posts') }, '← All posts')));
    visit.root.append(this.head, this.trouble, this.form, this.jobs, this.lists);
  }

  async load(): Promise<void> {
    const { post, questions } = await call<PostQuestions>('GET', `${this.path}/questions`, this.visit.signal);
    if (!this.head.hasChildNodes()) this.title(post);
    const seen = questions.filter((question) => !question.hidden);
    const hidden = questions.filter((question) => question.hidden);
    this.lists.replaceChildren(
      section('What readers see', seen, this.cards(seen)),
      ...(hidden.length ? [section('Hidden from readers', hidden, this.cards(hidden))] : []),
    );
    if (!questions.length) this.lists.replaceChildren(empty('No questions', 'The text gave none. Add your own, or have the post written anew.'));
  }

  /** Opens the form for a question of the publisher's own. */
  add(question = ''): void {
    const close = () => {
      this.form.replaceChildren();
      this.head.querySelector<HTMLButtonElement>('button')?.focus();
    };
    const form = wordsForm('Add a question', { question, answer: '' }, close, async (said) => {
      await call('POST', `${this.path}/questions`, this.visit.signal, said);
      await this.load();
      close();
      announce('The question is added');
    });
    this.form.replaceChildren(form);
    form.querySelector<HTMLElement>(question ? 'textarea' : 'input')?.focus();
  }

  private title(post: Post): void {
    const anew: HTMLButtonElement = button('Write anew', () => attempt(this.trouble, anew, () => this.regenerate()));
    this.visit.root.querySelector('h1')!.textContent = words(post.title) || 'Untitled';
    this.head.append(
      outside(post.url),
      el('p', { class: 'fine' }, `${post.author ? `${words(post.author)} · ` : ''}${count(post.word_count, 'word')}. What you hide, edit, pin or add stays so when the post is written anew.`),
      el('div', { class: 'row' }, button('Add a question', () => this.add(), 'primary'), anew),
    );
  }

  private async regenerate(): Promise<void> {
    const { job_id } = await call<{ job_id: string }>('POST', `${this.path}/regenerate`, this.visit.signal);
    const job = await call<Job>('GET', `/jobs/status/${encodeURIComponent(job_id)}`, this.visit.signal);
    this.jobs.replaceChildren(new JobCard(job, this.visit.signal, () => this.reload()).element);
  }

  private cards(questions: Question[]): HTMLElement[] {
    return questions.map((question, at) => {
      const neighbour = (by: number) => (question.hidden ? undefined : questions[at + by]);
      return new QuestionCard(question, neighbour(-1), neighbour(1), `${this.path}/questions`, this.visit.signal, () => this.reload()).element;
    });
  }

  /** Shows the lists as they are now, with the focus where it was. */
  private async reload(): Promise<void> {
    const focused = document.activeElement as HTMLElement | null;
    const id = focused?.closest<HTMLElement>('[data-question]')?.dataset.question;
    try {
      await this.load();
    } catch (error) {
      if (!this.visit.signal.aborted) this.trouble.replaceChildren(failure(error, () => this.reload()));
      return;
    }
    if (id) this.focus(id, focused?.dataset.action);
  }

  private focus(id: string, action = ''): void {
    const card = [...this.lists.querySelectorAll<HTMLElement>('[data-question]')].find((one) => one.dataset.question === id);
    if (!card) this.head.querySelector<HTMLButtonElement>('button')?.focus();
    const same = card?.querySelector<HTMLButtonElement>(`button[data-action="${action || 'edit'}"]`);
    (same && !same.disabled ? same : card?.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
  }
}

function section(title: string, questions: Question[], cards: HTMLElement[]): HTMLElement {
  const id = title.split(' ')[0].toLowerCase();
  const said = questions.length ? '' : 'Readers see no question of this post.';
  return el('section', { 'aria-labelledby': id }, el('h2', { id }, `${title} (${questions.length})`), said && el('p', {}, said), el('ol', { class: 'cards' }, ...cards));
}
