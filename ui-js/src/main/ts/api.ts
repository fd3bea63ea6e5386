import { serverSentEvents } from './events';
import type { Options } from './options';

export interface Question {
  id: string;
  question: string;
  answer: string;
  quote?: string;
  icon?: string;
  written_by?: string;
}

export interface BlogInfo {
  id: string;
  title: string;
  url: string;
}

export interface Loaded {
  processing_status: string;
  questions: Question[] | null;
  blog_info: BlogInfo | null;
}

export interface Source {
  url: string;
  title: string;
  quote?: string;
}

export interface Answer {
  answer: string;
  answered: boolean;
  sources: Source[];
}

export interface SimilarPost {
  url: string;
  title: string;
}

/** The four calls a page makes. A failure rejects; whoever calls decides that nobody sees it. */
export class Api {
  constructor(private readonly options: Options) {}

  load(url: string): Promise<Loaded> {
    return this.json(`/questions/check-and-load?blog_url=${encodeURIComponent(url)}`);
  }

  async similar(url: string): Promise<SimilarPost[]> {
    const found = await this.json<{ similar_blogs: SimilarPost[] }>('/search/similar', { blog_url: url, limit: 3 });
    return found.similar_blogs;
  }

  async feedback(questionId: string, helpful: boolean): Promise<void> {
    await this.send(`/questions/${encodeURIComponent(questionId)}/feedback`, { helpful });
  }

  /** Answers a reader's own question; `onText` gets the answer as it grows. */
  async ask(url: string, question: string, onText: (soFar: string) => void, signal: AbortSignal): Promise<Answer> {
    const response = await this.send('/qa/ask', { question, blog_url: url }, 'text/event-stream', signal);
    if (!response.body || !response.headers.get('content-type')?.includes('event-stream')) {
      return response.json();
    }
    let soFar = '';
    for await (const { event, data } of serverSentEvents<Record<string, string>>(response.body)) {
      if (event === 'token') onText((soFar += data.text));
      if (event === 'done') return data as unknown as Answer;
    }
    throw new Error('The answer broke off');
  }

  private async json<T>(path: string, body?: object): Promise<T> {
    return (await this.send(path, body)).json();
  }

  private async send(path: string, body?: object, accept = 'application/json', signal?: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = { Accept: accept };
    if (this.options.apiKey) headers['X-API-Key'] = this.options.apiKey;
    if (body) headers['Content-Type'] = 'application/json';
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), this.options.apiTimeout);
    signal?.addEventListener('abort', () => patience.abort());
    try {
      const response = await fetch(this.options.apiBaseUrl + path, {
        method: body ? 'POST' : 'GET',
        headers,
        body: body && JSON.stringify(body),
        credentials: 'omit',
        referrerPolicy: 'strict-origin-when-cross-origin',
        signal: patience.signal,
      });
      if (!response.ok) throw new Error(`${path.split('?')[0]} answered ${response.status}`);
      return response;
    } finally {
      clearTimeout(timer);
    }
  }
}
