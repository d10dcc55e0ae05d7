/** What waits for somebody: one source a topic, one SQL statement each, registered in index.ts. */
import type { Actor } from '../../domain/access/actor';
import type { Role } from '../../domain/rules/schema';
import type { CurrentEdition } from '../current-edition';
import type { Statement } from '../statement';

/** For whom the inbox is asked. */
export interface InboxAsk {
  actor: Actor;
  role: Role;
  edition: CurrentEdition;
  /** Civil date of the programme. */
  today: string;
}

/** A row as a source answers it; `params` fill the title of its kind (office: `inbox.kind.*`). */
export interface InboxRow {
  /** Unique within its kind and stable: a reminder is written once per day, kind and id. */
  id: string;
  kind: string;
  params: Record<string, string | number>;
  /** Last day, 'YYYY-MM-DD'; null: no date. */
  until: string | null;
  /** Where it is done, below /office. */
  to: string;
  /** Who or what must move first, in words; null: the reader can act now. */
  blockedBy: string | null;
}

export interface InboxSource {
  /** The kinds of its rows. */
  kinds: readonly string[];
  /** Null when nothing of this can wait for such a person. The columns of an InboxRow; params as a JSON object. */
  statement(ask: InboxAsk): Statement | null;
}

/** Whether the role has a right. */
export const may = ({ role }: InboxAsk, action: Role['grants'][number]): boolean => role.grants.includes(action);

/** The states in which a list may still be changed, at whatever level. */
export function editableStates({ edition }: InboxAsk): string[] {
  const { stages } = edition.rules;
  const machines = [stages.slate, stages['county-slate'], stages['employer-slate']];
  return [...new Set(machines.flatMap((machine) => machine?.states ?? []).filter(({ editable }) => editable).map(({ id }) => id))];
}
