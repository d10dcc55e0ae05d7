/** The journal of an edition as it leaves the house: entries page by page, and beside a whole one the records they speak of. */
import { now } from '../adapters/clock';
import { signHead, type SignedHead } from '../adapters/journal-signature';
import { narrowing, joinList, joinsOf, selectList } from './list-statement';
import type { ListQuery } from './list-query';
import { readRows } from './read-rows';
import { journal } from './resources/journal';
import type { ReadScope } from './scope-condition';
import { Parameters } from './statement';

export { journalKey } from '../adapters/journal-signature';

const PAGE = 500;

/** What an entry's hash is made of, and the hash; unit names are for reading only. */
export const EXPORTED = [
  'sequence', 'occurredAt', 'actorId', 'actorName', 'role', 'unitCode', 'unitName', 'command', 'subjectType', 'subjectId', 'reason', 'before', 'after', 'requestId', 'previousHash', 'hash',
] as const;

/** The facts of an edition in one statement, so that they and the last entry belong to one moment. */
export interface ExportedState {
  edition: { id: string; number: number; name: string; rulesHash: string; rules: unknown };
  /** Null before the first entry. */
  head: SignedHead | null;
  checkpoints: unknown[];
  allocations: unknown[];
  slates: unknown[];
  nominees: unknown[];
  notices: unknown[];
}

const STATE = `
with e as (select * from editions where document_id = $1)
select json_build_object(
  'edition', (select json_build_object('id', document_id, 'number', number, 'name', name, 'rulesHash', rules_hash, 'rules', rules) from e),
  'last', (select json_build_object('sequence', sequence, 'hash', hash) from journal_entries where edition_id = (select id from e) order by sequence desc limit 1),
  'checkpoints', (select coalesce(json_agg(json_build_object('edition', $1::text, 'sequence', sequence, 'hash', hash, 'signedAt', signed_at, 'publicKey', public_key, 'signature', signature) order by sequence, id), '[]')
    from journal_checkpoints where edition_id = (select id from e)),
  'allocations', (select coalesce(json_agg(json_build_object('unit', u.code, 'path', u.path, 'award', q.award, 'places', q.places, 'used', q.used) order by u.code, q.award), '[]')
    from quota_allocations q join units u on u.id = q.unit_id where q.edition_id = (select id from e)),
  'slates', (select coalesce(json_agg(json_build_object('id', s.document_id, 'unit', u.code, 'path', u.path, 'level', s.level, 'state', s.state, 'mendBy', s.mend_by,
      'entries', (select coalesce(json_agg(json_build_object('nominee', n.document_id, 'award', t.award, 'rank', t.rank) order by t.award, t.rank), '[]')
        from slate_entries t join nominees n on n.id = t.nominee_id where t.slate_id = s.id)) order by s.id), '[]')
    from slates s join units u on u.id = s.unit_id where s.edition_id = (select id from e)),
  'nominees', (select coalesce(json_agg(json_build_object('id', n.document_id, 'award', n.award, 'state', n.state, 'verdict', n.verdict, 'body', b.path) order by n.id), '[]')
    from nominees n join units b on b.id = n.body_id where n.edition_id = (select id from e)),
  'notices', (select coalesce(json_agg(json_build_object('id', n.document_id, 'slate', s.document_id, 'kind', n.kind, 'state', n.state, 'firstDay', n.first_day, 'lastDay', n.last_day,
      'workingDays', n.working_days, 'countPostingDay', n.count_posting_day, 'closedAt', to_char(n.closed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by n.id), '[]')
    from public_notices n join slates s on s.id = n.slate_id where n.edition_id = (select id from e))
)::text as state`;

/** The edition's facts and the signed end of its journal, as of one moment. No personal data: people are ids. */
export async function readExportedState(editionId: string): Promise<ExportedState> {
  const [row] = await readRows<{ state: string }>({ text: STATE, values: [editionId], stable: true });
  const { last, ...state } = JSON.parse(row!.state) as Omit<ExportedState, 'head'> & { last: { sequence: number; hash: string } | null };
  return { ...state, head: last && signHead({ edition: editionId, ...last }, now()) };
}

/** Entries in order, a page of 500 a statement, up to and including `last`: what is written meanwhile is not in this export. */
export async function* readExportedEntries(editionId: string, last: number, query: Pick<ListQuery, 'conditions' | 'words'>, scope: ReadScope): AsyncGenerator<string[]> {
  for (let after = 0; ; ) {
    const parameters = new Parameters();
    const { where, joins } = narrowing(journal, query, scope, parameters);
    const shown = joinList(journal, new Set([...joins, ...joinsOf(journal, EXPORTED)]));
    const bounds = `t.edition_id = (select id from editions where document_id = ${parameters.add(editionId)}) and t.sequence > ${parameters.add(after)} and t.sequence <= ${parameters.add(last)}`;
    const rows = await readRows<{ sequence: number; record: string }>({
      text: `select t.sequence, (select row_to_json(r)::text from (select ${selectList(journal, EXPORTED)}) r) as record
        from journal_entries t${shown}${where === '' ? ' where ' : `${where} and `}${bounds} order by t.sequence limit ${PAGE}`,
      values: parameters.values,
      stable: false,
    });
    if (rows.length > 0) yield rows.map(({ record }) => record);
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.sequence;
  }
}
