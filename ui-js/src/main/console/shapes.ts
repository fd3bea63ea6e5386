/** What the API answers, as far as this page reads it. Absent optionals of jobs are `null`, of all else left out. */
export interface Publisher {
  name: string;
  domain: string;
  keys: { kind: string; hint: string; expires_at?: string }[];
}

export type JobStatus = 'queued' | 'processing' | 'completed' | 'failed' | 'cancelled';

export interface Job {
  job_id: string;
  blog_url: string;
  status: JobStatus;
  attempt: number;
  max_attempts: number;
  error_message: string | null;
  error_code: string | null;
  next_attempt_at: string | null;
  processing_time_seconds: number | null;
  progress: { stage: string; percent: number } | null;
  result: { question_count: number } | null;
}

export interface Post {
  blog_id: string;
  url: string;
  title: string;
  author?: string;
  word_count: number;
  questions_written: number;
  shown_at: string;
}

export interface PostPage {
  posts: Post[];
  next?: string;
}

export interface Question {
  id: string;
  question: string;
  answer: string;
  quote?: string;
  icon: string;
  written_by: string;
  position?: number;
  hidden: boolean;
  pinned: boolean;
  edited: boolean;
  own: boolean;
  helpful: number;
  unhelpful: number;
}

export interface PostQuestions {
  post: Post;
  questions: Question[];
}

export interface Unanswered {
  question: string;
  blog_url?: string;
  times: number;
  last_at: string;
}

export interface Day {
  date: string;
  page_posts: number;
  server_posts: number;
  page_asks: number;
  server_asks: number;
}

export interface Usage {
  posts: number;
  limits: { daily_blog_limit?: number; daily_ask_limit?: number; max_total_blogs?: number };
  days: Day[];
}

export interface Widget {
  url: string;
  integrity: string;
}
