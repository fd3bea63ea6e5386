import { serverSentEvents } from '../ts/events';
import { call, stream } from './api';
import type { Job } from './shapes';

/** A browser opens six connections to a host; some must be left for all else. */
const MOST_STREAMS = 3;
const LOOK_EVERY_MS = 2_000;
const MOST_LOOKS = 300;

let streams = 0;

interface Progress {
  stage: string;
  percent: number;
}

export function isFinal(job: Job): boolean {
  return job.status === 'completed' || job.status === 'failed' || job.status === 'cancelled';
}

/**
 * Tells what happens to a job until nothing more can: by its event stream, and where that breaks or too many are open by
 * looking every two seconds, for ten minutes at most. Resolves with the job as it was seen last.
 */
export async function follow(job: Job, tell: (job: Job) => void, signal: AbortSignal): Promise<Job> {
  tell(job);
  if (isFinal(job)) return job;
  const seen = streams < MOST_STREAMS ? await listen(job, tell, signal) : job;
  return isFinal(seen) ? seen : look(seen, tell, signal);
}

async function listen(job: Job, tell: (job: Job) => void, signal: AbortSignal): Promise<Job> {
  let seen = job;
  streams++;
  try {
    const events = serverSentEvents<Job | Progress>(await stream(`/jobs/${encodeURIComponent(job.job_id)}/events`, signal));
    for await (const { event, data } of events) {
      if (event === 'status') seen = data as Job;
      else if (event === 'progress') seen = { ...seen, status: 'processing', progress: data as Progress };
      tell(seen);
      if (isFinal(seen)) break;
    }
  } catch (error) {
    if (signal.aborted) throw error;
  } finally {
    streams--;
  }
  return seen;
}

async function look(job: Job, tell: (job: Job) => void, signal: AbortSignal): Promise<Job> {
  let seen = job;
  for (let looks = 0; looks < MOST_LOOKS && !isFinal(seen); looks++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    signal.throwIfAborted();
    seen = await call<Job>('GET', `/jobs/status/${encodeURIComponent(job.job_id)}`, signal);
    tell(seen);
  }
  return seen;
}
