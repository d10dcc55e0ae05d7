import type { Context } from 'koa';
import { z } from 'zod';
import { platform } from '../adapters/platform';
import type { Actor } from '../domain/access/actor';
import { parseInput } from './parse-input';
import { Refusal } from './refusal';

const credentials = z.object({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) });
const change = z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) });

const isRefusal = (answer: object): answer is { code: 'sign-in' | 'too-many' | 'forbidden'; message: string; retryAfter?: number } => 'code' in answer && 'message' in answer;

/** Opens a session for name and password. Refuses: sign-in, too-many (with the seconds to wait), forbidden. */
export async function signIn(ctx: Context, raw: unknown): Promise<Actor> {
  const { username, password } = parseInput(credentials, raw);
  const answer = await platform().sessions.signIn(ctx, username, password);
  if (isRefusal(answer)) throw new Refusal(answer.code, answer.message, { ...(answer.retryAfter === undefined ? {} : { retryAfter: answer.retryAfter }) });
  return answer;
}

/** Ends the caller's session. */
export async function signOut(ctx: Context): Promise<void> {
  await platform().sessions.signOut(ctx);
}

/** Changes the caller's own password and ends the person's other sessions. Refuses: sign-in, too-many, forbidden. */
export async function changePassword(ctx: Context, raw: unknown): Promise<void> {
  const { current, next } = parseInput(change, raw);
  const refusal = await platform().sessions.changePassword(ctx, current, next);
  if (refusal) throw new Refusal(refusal.code, refusal.message, { ...(refusal.retryAfter === undefined ? {} : { retryAfter: refusal.retryAfter }) });
}
