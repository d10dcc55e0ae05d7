/** Half-filled forms of one's own. They change no case data, are seen by nobody else, and enter no journal. */
import { dropDraft, keepDraft, readDraft } from '../adapters/form-drafts';
import { platform } from '../adapters/platform';
import type { Actor } from '../domain/access/actor';
import { badRequest, Refusal } from './refusal';

/** Bytes of JSON: every field of the longest form filled to its limit is half of it. */
const MOST_BYTES = 128 * 1024;

export interface OwnDraft {
  values: Record<string, unknown>;
  savedAt: string;
}

function demandKey(key: string): string {
  if (!/^[a-z][a-z0-9-]{0,79}$/.test(key)) throw badRequest('草稿的编号不对。');
  return key;
}

/** One's own draft of a form; null when there is none. */
export async function ownDraft(actor: Actor, key: string): Promise<OwnDraft | null> {
  const { connection, drafts } = platform();
  const draft = await readDraft(connection, drafts, actor.id, demandKey(key));
  return draft && { values: JSON.parse(draft.content) as Record<string, unknown>, savedAt: draft.savedAt };
}

/** Keeps what a form holds. Refuses: bad-request, too-large. */
export async function keepOwnDraft(actor: Actor, key: string, values: Record<string, unknown>): Promise<{ savedAt: string }> {
  const { connection, drafts } = platform();
  const content = JSON.stringify(values);
  if (Buffer.byteLength(content) > MOST_BYTES) throw new Refusal('too-large', '填写的内容过长，没有自动保存。请精简后点「保存」。');
  return keepDraft(connection, drafts, actor.id, demandKey(key), content);
}

/** Forgets one's own draft of a form. */
export async function dropOwnDraft(actor: Actor, key: string): Promise<void> {
  await dropDraft(platform().connection, actor.id, demandKey(key));
}
