/**
 * The archive package of an edition: rules, records, journal and published pages as files, one JSON object a line, the scans and
 * photos that belong to its records, and a manifest of all their SHA-256. Sealed columns (ID numbers, phones, reporters) are left out; the journal never held any.
 */
import type { Readable } from 'node:stream';
import { CASE_TABLES } from '../adapters/write-guard';
import { zipStream, type ZipEntry } from '../adapters/zip-stream';
import type { EditionRules } from '../domain/rules/schema';
import { archivedFiles, fileEntries, type ArchivedFile } from './archived-files';
import { readRows } from './read-rows';

const PAGE = 500;
/** Told in files of their own, or sealed as a whole. */
const APART = new Set(['editions', 'journal_entries', 'publications', 'person_secrets', 'objection_secrets', 'objection_files', 'member_contacts']);

interface Column {
  table: string;
  column: string;
  type: string;
}

/** Which rows of a table belong to the edition; null: no way to tell, the table is shared by all editions. */
function belonging(table: string, columns: readonly Column[], editionKey: number): string | null {
  const names = new Set(columns.filter((each) => each.table === table).map(({ column }) => column));
  if (names.has('edition_id')) return `edition_id = ${editionKey}`;
  const parents: [column: string, parent: string][] = [['slate_id', 'slates'], ['motion_id', 'motions'], ['meeting_id', 'meetings'], ['nominee_id', 'nominees'], ['panel_id', 'panels'], ['assessment_id', 'assessments']];
  const parent = parents.find(([column]) => names.has(column));
  return parent ? `${parent[0]} in (select id from ${parent[1]} where edition_id = ${editionKey})` : null;
}

async function* lines(table: string, columns: readonly Column[], condition: string): AsyncGenerator<string> {
  const shown = columns.filter((each) => each.table === table && each.type !== 'bytea').map(({ column }) => `"${column}"`).join(', ');
  const named = columns.find((each) => each.table === table && each.column === 'id')?.type === 'text';
  for (let after = named ? '' : '0'; ; ) {
    const rows = await readRows<{ id: string; line: string }>({
      text: `select t.id::text as id, row_to_json(t)::text as line from (select ${shown} from ${table} where ${condition} and id > $1::${named ? 'text' : 'bigint'} order by id limit ${PAGE}) t`,
      values: [after],
      stable: false,
    });
    if (rows.length === 0) return;
    yield rows.map(({ line }) => `${line}\n`).join('');
    after = rows.at(-1)!.id;
  }
}

async function* journal(editionKey: number): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const rows = await readRows<{ sequence: number; line: string }>({
      text: `select sequence, json_build_object('edition', e.document_id, 'sequence', j.sequence, 'occurredAt', to_char(j.occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'actorId', j.actor_id, 'actorName', j.actor_name, 'role', j.role, 'unitCode', j.unit_code, 'command', j.command, 'subjectType', j.subject_type, 'subjectId', j.subject_id,
          'reason', j.reason, 'before', j.before, 'after', j.after, 'requestId', j.request_id, 'previousHash', j.previous_hash, 'hash', j.hash)::text as line
        from journal_entries j join editions e on e.id = j.edition_id where j.edition_id = $1 and j.sequence > $2 order by j.sequence limit ${PAGE}`,
      values: [editionKey, after],
      stable: false,
    });
    if (rows.length === 0) return;
    yield rows.map(({ line }) => `${line}\n`).join('');
    after = rows.at(-1)!.sequence;
  }
}

async function* entriesOf(editionKey: number, rules: string, files: readonly (ArchivedFile & { storageKey: string })[]): AsyncGenerator<ZipEntry> {
  const columns = await readRows<Column>({
    text: `select table_name as "table", column_name as "column", data_type as type from information_schema.columns where table_schema = current_schema() and table_name = any($1) order by ordinal_position`,
    values: [[...CASE_TABLES]],
    stable: false,
  });
  yield { path: 'rules.json', pieces: [rules] };
  yield { path: 'journal.jsonl', pieces: journal(editionKey) };
  yield { path: 'publications.jsonl', pieces: lines('publications', columns, `edition_id = ${editionKey}`) };
  for (const table of CASE_TABLES) {
    const condition = APART.has(table) ? null : belonging(table, columns, editionKey);
    if (condition !== null) yield { path: `records/${table}.jsonl`, pieces: lines(table, columns, condition) };
  }
  yield* fileEntries(files);
}

async function* counted(entries: AsyncGenerator<ZipEntry>, most: number, told: (entry: number, of: number) => Promise<void>): AsyncGenerator<ZipEntry> {
  let begun = 0;
  for await (const entry of entries) {
    begun += 1;
    await told(Math.min(begun, most), most);
    yield entry;
  }
}

/** The package as a stream; `told` hears of each entry that begins. Writing to the edition meanwhile is not held back: an archive is taken when it is closed. */
export async function archiveEdition({ key, number }: { key: number; number: number }, told: (entry: number, of: number) => Promise<void> = async () => undefined): Promise<Readable> {
  const [edition] = await readRows<{ rules: string; hash: string; name: string; id: string }>({
    text: `select rules::text as rules, rules_hash as hash, name, document_id as id from editions where id = $1`,
    values: [key],
    stable: false,
  });
  const { rules, hash, name, id } = edition!;
  const kept = await archivedFiles(key, JSON.parse(rules) as EditionRules);
  return zipStream(counted(entriesOf(key, rules, kept), CASE_TABLES.length + kept.length, told), (files) => ({
    path: 'manifest.json',
    text: `${JSON.stringify({ schema: 1, edition: { id, number, name, rulesHash: hash }, personalNumbers: 'left-out', filesLeftOut: kept.filter(({ path }) => path === null).length, files }, null, 1)}\n`,
  }));
}
