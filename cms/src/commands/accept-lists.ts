/** With the first of its people before a panel a body's list is accepted, and with it the lists below it. */
import { SLATE_LEVELS, slateStages } from '../domain/slate/level';
import type { JournalEntry } from './journal';
import type { Work } from './run-command';

/** States of a body's list that is accepted or can be. */
export function acceptableStates({ rules }: Work['edition']): string[] {
  const steps = slateStages(rules.stages, 'body')!.transitions.filter(({ action }) => action === 'accept');
  return [...new Set(steps.flatMap(({ from, to }) => [...from, to]))];
}

/** Accepts the lists of the bodies of these nominees (通知三（一）3) and what was handed up to them; row numbers. Answers what the journal says of each. */
export async function acceptLists({ sql, edition }: Pick<Work, 'sql' | 'edition'>, editionKey: number, nomineeKeys: readonly number[]): Promise<JournalEntry[]> {
  const steps = SLATE_LEVELS.filter((level) => level !== 'province').flatMap((level) =>
    (slateStages(edition.rules.stages, level)?.transitions ?? [])
      .filter(({ action }) => action === 'accept')
      .flatMap(({ from, to }) => from.map((state) => ({ level, from: state, to }))),
  );
  const accepted = await sql<{ id: string; from: string; to: string; version: number }>`
    with recursive handed as (
      select s.id, s.unit_id from slates s where s.edition_id = ${editionKey} and s.level = 'body' and s.unit_id in (select body_id from nominees where id = any(${nomineeKeys}::int[]))
      union all
      select s.id, s.unit_id from slates s join handed h on s.receiver_id = h.unit_id where s.edition_id = ${editionKey}
    )
    update slates s set state = t."to", version = s.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as t(level text, "from" text, "to" text)
    where s.id in (select id from handed) and s.level = t.level and s.state = t."from"
    returning s.document_id as id, t."from", t."to", s.version`;
  return accepted.map(({ id, from, to, version }) => ({ subjectType: 'slate', subjectId: id, before: { state: from, version: version - 1 }, after: { state: to, version } }));
}
