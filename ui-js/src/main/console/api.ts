const API = '/api/v1';
const PATIENCE_MS = 20_000;

/** Why the API did not do what it was asked, as RFC 9457 says it. */
export class Problem extends Error {
  constructor(
    detail: string,
    readonly code: string,
    readonly status: number,
    readonly requestId = '',
    readonly errors: { field: string; message: string }[] = [],
  ) {
    super(detail);
  }
}

let key = '';

/** Sends the secret key with every call from now on; an empty one: none, which mode `open` wants. */
export function useKey(secret: string): void {
  key = secret;
}

/** Rejects with {@link Problem}, or with an `AbortError` once `signal` aborts. */
export async function call<T>(method: string, path: string, signal?: AbortSignal, body?: object): Promise<T> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const response = await send(method, path, signal ? AbortSignal.any([signal, patience]) : patience, body);
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem('The answer broke off. Try again.', 'unreachable', 0);
  }
}

/** The body of an event stream, for as long as it lasts. */
export async function stream(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const response = await send('GET', path, signal, undefined, 'text/event-stream');
  if (!response.body) throw new Problem('The stream is empty', 'unreachable', 0);
  return response.body;
}

async function send(method: string, path: string, signal: AbortSignal, body?: object, accept = 'application/json'): Promise<Response> {
  const headers: Record<string, string> = { Accept: accept };
  if (key) headers['X-API-Key'] = key;
  if (body) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(API + path, { method, headers, body: body && JSON.stringify(body), credentials: 'omit', cache: 'no-store', signal });
  } catch (error) {
    if (signal.aborted && signal.reason?.name !== 'TimeoutError') throw error;
    throw new Problem('Askable cannot be reached from here, or takes too long to answer. Nothing is known of what you asked; look before you ask again.', 'unreachable', 0);
  }
  if (!response.ok) throw await problem(response);
  return response;
}

async function problem(response: Response): Promise<Problem> {
  const said = await response.json().catch(() => ({}));
  const wait = response.headers.get('Retry-After');
  const detail = said.detail || said.title || `The service answered ${response.status}`;
  return new Problem(wait ? `${detail} Try again in ${wait} s.` : detail, said.code ?? 'unknown', response.status, said.request_id, said.errors);
}
