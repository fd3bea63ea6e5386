import { call } from './api';
import { JobCard } from './job';
import { attempt, button, count, day, el, empty, failure, field, outside, words } from './parts';
import type { Job, Post, PostPage } from './shapes';
import { address, type Visit } from './visit';

const LATEST_JOBS = 20;

/** Adds posts, shows how they are getting on, and lists what readers see. */
export async function posts(visit: Visit): Promise<void> {
  const list = new PostList(visit);
  const jobs = new JobList(visit, () => list.reload());
  visit.root.append(addForm(visit, jobs), jobs.element, list.element);
  await Promise.all([list.reload(), jobs.load()]);
}

function addForm(visit: Visit, jobs: JobList): HTMLElement {
  const url = el('input', { type: 'text', inputmode: 'url', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', required: true, maxlength: '2048', placeholder: `https://${visit.domain || 'your-blog.example'}/a-post` });
  const go = el('button', { type: 'submit', class: 'primary' }, 'Process');
  const trouble = el('div');
  const form = el('form', { class: 'card', 'aria-label': 'Add a post' }, el('div', { class: 'line' }, field('Address of a post', url), go), trouble);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(trouble, go, async () => {
      const job = await call<Job>('POST', '/jobs/process', visit.signal, { blog_url: url.value.trim() });
      url.value = '';
      jobs.add(job);
    });
  });
  return form;
}

class JobList {
  readonly element = el('section', { 'aria-labelledby': 'jobs', hidden: true }, el('h2', { id: 'jobs' }, 'Latest jobs'));
  private readonly list = el('ul', { class: 'cards' });
  private readonly shown = new Map<string, JobCard>();

  constructor(
    private readonly visit: Visit,
    private readonly done: () => unknown,
  ) {
    this.element.append(this.list);
  }

  /** Takes up again what is under way, and what failed last; of each address the newest job alone counts. */
  async load(): Promise<void> {
    const { jobs } = await call<{ jobs: Job[] }>('GET', `/jobs?limit=${LATEST_JOBS}`, this.visit.signal);
    const newest = jobs.filter((job, at) => jobs.findIndex((other) => other.blog_url === job.blog_url) === at);
    newest.filter((job) => job.status !== 'completed' && job.status !== 'cancelled').reverse().forEach((job) => this.add(job));
  }

  add(job: Job): void {
    if (this.shown.get(job.job_id)?.isActive) return;
    const card = new JobCard(job, this.visit.signal, this.done);
    this.shown.get(job.job_id)?.element.remove();
    this.shown.set(job.job_id, card);
    this.list.prepend(card.element);
    this.element.hidden = false;
  }
}

class PostList {
  readonly element = el('section', { 'aria-labelledby': 'posts' }, el('h2', { id: 'posts' }, 'What readers see'));
  private readonly list = el('ul', { class: 'cards' });
  private readonly foot = el('div', { class: 'row' });

  constructor(private readonly visit: Visit) {
    this.element.append(this.list, this.foot);
  }

  async reload(): Promise<void> {
    try {
      const page = await this.read();
      this.list.replaceChildren(...page.posts.map(entry));
      this.offer(page);
      if (!page.posts.length) this.foot.replaceChildren(empty('No posts yet', 'Add the first one above, or put the tag into your blog: a post’s first view has it processed.'));
    } catch (error) {
      if (!this.visit.signal.aborted) this.foot.replaceChildren(failure(error, () => this.reload()));
    }
  }

  private offer({ next }: PostPage): void {
    this.foot.replaceChildren();
    if (!next) return;
    const trouble = el('div');
    const more: HTMLButtonElement = button('Show more', () =>
      attempt(trouble, more, async () => {
        const page = await this.read(next);
        const entries = page.posts.map(entry);
        this.list.append(...entries);
        this.offer(page);
        entries[0]?.querySelector('a')?.focus();
      }),
    );
    this.foot.append(more, trouble);
  }

  private read(after = ''): Promise<PostPage> {
    return call('GET', `/posts?limit=50${after && `&after=${encodeURIComponent(after)}`}`, this.visit.signal);
  }
}

function entry(post: Post): HTMLElement {
  return el(
    'li',
    { class: 'card' },
    el('h3', {}, el('a', { href: address('post', post.blog_id) }, words(post.title) || words(post.url))),
    outside(post.url),
    el('p', { class: 'fine' }, `${count(post.questions_written, 'question')} · ${count(post.word_count, 'word')} · since ${day(post.shown_at)}`),
  );
}
