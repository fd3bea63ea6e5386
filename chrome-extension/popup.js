import * as api from './api.js';
import { showCount } from './badge.js';

const at = (id) => document.getElementById(id);
const FINAL = ['completed', 'failed', 'cancelled'];
const LOOK_AGAIN_MS = 1000;

const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
const url = /^https?:/.test(tab?.url ?? '') ? tab.url.split('#')[0] : null;

/** One line for people: what is true of this page. */
function say(state, words) {
  at('state').dataset.state = state;
  at('state').textContent = words;
}

function describe(job) {
  switch (job.status) {
    case 'queued':
      return job.failure_count ? `Waiting for another attempt: ${job.error_message}` : 'Queued';
    case 'processing':
      return `Processing: ${job.progress?.stage ?? 'starting'}`;
    case 'failed':
      return `Failed: ${job.error_message} (${job.error_code})`;
    case 'cancelled':
      return 'Cancelled';
    default:
      return 'Ready';
  }
}

async function showQuestions() {
  const page = await api.questions(url);
  await showCount(tab.id, page?.questions.length ?? 0);
  if (!page) return false;
  const count = page.questions.length;
  say('ready', `Ready: ${count} ${count === 1 ? 'question' : 'questions'}`);
  at('questions').replaceChildren(
    ...page.questions.map(({ question, answer }) => {
      const details = document.createElement('details');
      const summary = Object.assign(document.createElement('summary'), { textContent: question });
      details.append(summary, Object.assign(document.createElement('p'), { textContent: answer }));
      const item = document.createElement('li');
      item.append(details);
      return item;
    }),
  );
  at('process').textContent = 'Process again';
  at('inject').hidden = false;
  return true;
}

/** Follows a job to its end, a look a second, while the popup is open. */
async function follow(job) {
  for (;;) {
    say(job.status, describe(job));
    at('progress').hidden = FINAL.includes(job.status);
    at('progress').value = job.progress?.percent ?? 0;
    if (FINAL.includes(job.status)) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    job = await api.jobStatus(job.job_id);
  }
  if (job.status === 'completed') await showQuestions();
}

async function processPage() {
  at('process').disabled = true;
  try {
    await follow(await api.process(url, at('questions').children.length > 0));
  } finally {
    at('process').disabled = false;
    showStats();
  }
}

/** The page, not the API, said no. */
class Refused extends Error {}

/** Needs the leave that the click on the tool bar gave; pages of the browser's own never give it. */
async function inject() {
  const { apiUrl, key } = await api.settings();
  const target = { tabId: tab.id };
  // In the page's own world: custom elements do not exist in an extension's.
  await chrome.scripting.executeScript({ target, world: 'MAIN', func: () => (window.ABQI_AUTO_INIT = false) });
  await chrome.scripting.executeScript({ target, world: 'MAIN', files: ['auto-blog-question-injector.js'] });
  const [{ result: isShown }] = await chrome.scripting.executeScript({
    target,
    world: 'MAIN',
    func: (options) => window.AutoBlogQuestionInjector.autoInit(options).then(Boolean),
    args: [{ apiBaseUrl: `${apiUrl}/api/v1`, apiKey: api.publishable(key), placement: 'floating' }],
  });
  if (!isShown) throw new Refused('The page could not load the questions: its own rules forbid it, or the API does not list its origin (CORS_ORIGINS)');
}

/** A key of one site may not see the whole queue; then there is nothing to show. */
async function showStats() {
  const stats = await api.stats().catch(() => null);
  if (!stats) return;
  const { queue_stats: counts, workers_online: workers } = stats;
  at('stats').textContent = `${counts.queued} queued · ${counts.processing} processing · ${counts.completed} completed · ${counts.failed} failed · ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
}

function reasonOf(error) {
  if (error instanceof api.ApiError) return `${error.message} (${error.code})`;
  return error instanceof Refused ? error.message : 'The API does not answer. Is its address right in the settings?';
}

/** Runs what the reader asked for; a failure becomes the state's one line. */
function orSay(work) {
  return work().catch((error) => {
    at('progress').hidden = true;
    say('error', reasonOf(error));
  });
}

at('process').addEventListener('click', () => orSay(processPage));
at('inject').addEventListener('click', () => orSay(inject));

if (url) {
  at('title').textContent = tab.title ?? url;
  await orSay(async () => {
    at('process').disabled = false;
    const [ready, job] = [await showQuestions(), await api.newestJob(url)];
    if (job && !FINAL.includes(job.status)) await follow(job);
    else if (!ready) say(job?.status ?? 'not_processed', job ? describe(job) : 'Not processed yet');
  });
  showStats();
} else {
  say('unsupported', 'This is not a web page');
}
