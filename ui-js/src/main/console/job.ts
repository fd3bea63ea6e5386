import { call } from './api';
import { follow, isFinal } from './follow';
import { announce, attempt, button, clock, count, el, failure, outside, words } from './parts';
import type { Job } from './shapes';

const STAGES: Record<string, string> = {
  fetch: 'Reading the page',
  extract: 'Finding the article',
  summarise: 'Summarising',
  write: 'Writing questions',
  embed: 'Preparing search',
  store: 'Saving',
  publish: 'Publishing',
};

/** In one sentence, where a job stands. */
function told(job: Job): string {
  switch (job.status) {
    case 'queued':
      if (job.error_code && job.next_attempt_at) return `Attempt ${job.attempt} of ${job.max_attempts} failed; the next is at ${clock(job.next_attempt_at)}`;
      return 'Waits for its turn';
    case 'processing':
      return STAGES[job.progress?.stage ?? ''] ?? 'Begins';
    case 'completed':
      return `Done: ${count(job.result?.question_count ?? 0, 'question')}${job.processing_time_seconds ? ` in ${job.processing_time_seconds.toFixed(1)} s` : ''}`;
    case 'failed':
      return 'Failed';
    case 'cancelled':
      return 'Cancelled';
  }
}

/** A job on its way, drawn anew whenever something happens to it. Resolves with a job that is done. */
export class JobCard {
  readonly element = el('li', { class: 'card job' });
  private readonly state = el('p', { class: 'state' });
  private readonly bar = el('progress', { max: '100' });
  private readonly trouble = el('div');
  private readonly actions = el('div', { class: 'row' });
  private announced = '';

  constructor(
    private job: Job,
    private readonly signal: AbortSignal,
    private readonly done: (job: Job) => unknown,
  ) {
    this.bar.setAttribute('aria-label', `Progress of ${words(job.blog_url)}`);
    this.element.append(outside(job.blog_url), this.state, this.bar, this.trouble, this.actions);
    void this.watch();
  }

  get isActive(): boolean {
    return !isFinal(this.job);
  }

  get id(): string {
    return this.job.job_id;
  }

  private async watch(): Promise<void> {
    try {
      const last = await follow(this.job, (job) => this.show(job), this.signal);
      if (last.status === 'completed') this.done(last);
      if (!isFinal(last)) this.state.textContent = 'Still on its way after ten minutes. Load this page anew to look again.';
    } catch (error) {
      if (!this.signal.aborted) this.trouble.replaceChildren(failure(error, () => this.watch()));
    }
  }

  private show(job: Job): void {
    this.job = job;
    const text = told(job);
    this.element.dataset.status = job.status;
    this.state.textContent = text;
    this.bar.hidden = isFinal(job);
    this.bar.value = job.progress?.percent ?? 0;
    const reason = job.status !== 'completed' && job.error_code;
    this.trouble.replaceChildren(
      ...(reason ? [el('p', { class: 'reason' }, el('code', {}, words(reason)), ' ', words(job.error_message))] : []),
    );
    this.offer(job);
    if (text !== this.announced) announce(`${words(job.blog_url)}: ${text}${reason ? ` (${words(reason)})` : ''}`);
    this.announced = text;
  }

  private offer(job: Job): void {
    const [label, path] = job.status === 'failed' || job.status === 'cancelled' ? ['Try again', 'retry'] : isFinal(job) ? ['', ''] : ['Cancel', 'cancel'];
    if (this.actions.textContent === label) return;
    this.actions.replaceChildren();
    if (!label) return;
    const offered: HTMLButtonElement = button(label, () =>
      attempt(this.trouble, offered, async () => {
        await call('POST', `/jobs/${path}/${encodeURIComponent(job.job_id)}`, this.signal);
        if (path === 'cancel') this.state.textContent = 'Was asked to stop';
        else await this.restart();
      }),
    );
    this.actions.append(offered);
  }

  private async restart(): Promise<void> {
    this.job = await call<Job>('GET', `/jobs/status/${encodeURIComponent(this.id)}`, this.signal);
    void this.watch();
  }
}
