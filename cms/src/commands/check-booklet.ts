import { z } from 'zod';
import { nomineeSlots } from '../domain/evidence/nominee-slots';
import { readBookletCode } from '../domain/forms/booklet';
import { bookletHash, FORM_PART, lockBooklet, type BookletRecord } from './booklet-record';
import { nomineeFacts } from './nominee-record';
import type { Command } from './run-command';
import type { Sql } from './sql';

const input = z.object({ code: z.string().max(80) });

export interface BookletCheck {
  nominee: { id: string; name: string };
  /** When and by whom a booklet with this code was bound; null: none ever was. */
  bound: { at: string; by: string } | null;
  /** The record still says what the paper says. */
  matches: boolean;
  /** Parts that have changed since, by their names. */
  changed: string[];
}

interface Bound {
  at: string;
  by: string;
  parts: Record<string, string>;
}

async function boundAs(sql: Sql, nominee: string, hash: string): Promise<Bound | null> {
  const [row] = await sql<{ at: string; by: string; parts: string }>`
    select to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_name as by, (after->'parts')::text as parts from journal_entries
    where command = 'bind-booklet' and subject_type = 'nominee' and subject_id = ${nominee} and after->>'hash' = ${hash} order by sequence desc limit 1`;
  return row ? { ...row, parts: JSON.parse(row.parts) as Record<string, string> } : null;
}

/** Whether the paper booklet with this code still says what the record says, and what has changed since. Refuses: not-found. */
export const checkBooklet: Command<z.infer<typeof input>, BookletRecord, BookletCheck> = {
  name: 'check-booklet',
  label: '校验码',
  action: 'nominee.read',
  input,
  async lock(sql, { code }) {
    const read = readBookletCode(code);
    return read && lockBooklet(sql, read.nominee);
  },
  editionOf: ({ nominee }) => nominee.editionKey,
  facts: ({ nominee }, actor) => nomineeFacts(nominee, actor),
  async write(subject, { code }, { sql, edition }) {
    const { nominee } = subject;
    const { hash } = readBookletCode(code)!;
    const bound = await boundAs(sql, nominee.id, hash);
    const now = bookletHash(subject);
    const labels = new Map([...nomineeSlots(edition.rules.materials).map(({ id, label }) => [id, label] as const), [FORM_PART, '登记内容'] as const]);
    const changed = bound ? [...labels].filter(([part]) => bound.parts[part] !== now.parts[part]).map(([, label]) => label) : [];
    return {
      answer: { nominee: { id: nominee.id, name: nominee.values.name }, bound: bound && { at: bound.at, by: bound.by }, matches: now.hash.startsWith(hash), changed },
      journal: [],
    };
  },
};
