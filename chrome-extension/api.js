/** What the extension knows of the API: where it is, which key to show, and the calls it makes. */

const DEFAULTS = { apiUrl: 'http://localhost:8005', key: '' };

export async function settings() {
  return { ...DEFAULTS, ...(await chrome.storage.local.get(DEFAULTS)) };
}

export async function saveSettings({ apiUrl, key }) {
  await chrome.storage.local.set({ apiUrl: apiUrl.replace(/\/+$/, ''), key: key.trim() });
}

/** A key that may be seen by the page; a secret one never leaves the extension. */
export function publishable(key) {
  return key.startsWith('pub_') ? key : null;
}

/** The API said no: `code` is stable, the message is for people. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem?.detail || problem?.title || `The API answered ${status}`);
    this.status = status;
    this.code = problem?.code ?? 'unknown';
  }
}

async function call(path, body) {
  const { apiUrl, key } = await settings();
  const headers = { Accept: 'application/json' };
  if (key) headers['X-API-Key'] = key;
  if (body) headers['Content-Type'] = 'application/json';
  const response = await fetch(apiUrl + path, {
    method: body ? 'POST' : 'GET',
    headers,
    body: body && JSON.stringify(body),
    credentials: 'omit',
    signal: AbortSignal.timeout(15_000),
  });
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(response.status, answer);
  return answer;
}

const query = (url) => `blog_url=${encodeURIComponent(url)}`;

export const health = () => call('/health');
export const process = (url, force = false) => call('/api/v1/jobs/process', force ? { blog_url: url, force } : { blog_url: url });
export const jobStatus = (jobId) => call(`/api/v1/jobs/status/${jobId}`);
export const stats = () => call('/api/v1/jobs/stats');
export const ask = (question, url) => call('/api/v1/qa/ask', { question, blog_url: url });

/** The post's questions, or null when it has not been processed. */
export async function questions(url) {
  try {
    return await call(`/api/v1/questions/by-url?limit=20&${query(url)}`);
  } catch (error) {
    if (error.status === 404) return null;
    throw error;
  }
}

/** The newest job for the post; null where there is none, or where the key may not list jobs. */
export async function newestJob(url) {
  try {
    return (await call(`/api/v1/jobs?limit=1&${query(url)}`)).jobs[0] ?? null;
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}
