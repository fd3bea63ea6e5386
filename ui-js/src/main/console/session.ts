import { call, Problem, useKey } from './api';
import type { Publisher } from './shapes';

const NAME = 'askable.secret-key';

/** Whom the API takes us for; `undefined`: mode `open`, where nobody has a key. */
export type Account = Publisher | undefined;

/** Who is signed in; `null`: nobody, and a key is needed. Rejects when the API cannot tell. */
export async function current(): Promise<Account | null> {
  useKey(kept());
  try {
    return await who();
  } catch (error) {
    if (!isRefused(error)) throw error;
    const hadKey = kept() !== '';
    leave();
    return hadKey ? current() : null;
  }
}

/** Rejects when the key is not a publisher's secret one; then nothing is kept. */
export async function enter(secret: string): Promise<Account> {
  if (secret.startsWith('pub_')) throw new Problem('This is the publishable key, which everybody can read in your pages. Sign in with the secret one: it begins with sec_.', 'forbidden', 403);
  useKey(secret);
  try {
    const account = await who();
    keep(account ? secret : '');
    return account;
  } catch (error) {
    leave();
    throw error;
  }
}

export function leave(): void {
  keep('');
  useKey('');
}

export function isRefused(error: unknown): boolean {
  return error instanceof Problem && error.status === 401;
}

async function who(): Promise<Account> {
  try {
    return await call<Publisher>('GET', '/publishers/me');
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return undefined;
    throw error;
  }
}

/** For this tab alone, until it is closed. Without storage the key lasts until the page is left. */
function keep(secret: string): void {
  try {
    if (secret) sessionStorage.setItem(NAME, secret);
    else sessionStorage.removeItem(NAME);
  } catch {
    console.warn('This browser keeps nothing for pages; you are signed out when you leave');
  }
}

function kept(): string {
  try {
    return sessionStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}
