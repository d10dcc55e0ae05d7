/**
 * The edition being run and its frozen rules. Read by every request and changed almost never: remembered, and
 * asked again in the background, so that a request pays no statement for it.
 */
import { outsideRequest } from '../adapters/request-scope';
import { BODY_KINDS } from '../domain/access/actor';
import type { EditionRules } from '../domain/rules/schema';
import { readRows } from './read-rows';

export interface CurrentEdition {
  /** documentId. */
  id: string;
  number: number;
  name: string;
  phase: 'preparing' | 'open' | 'closed';
  rules: EditionRules;
  rulesHash: string;
  version: number;
  /** Ids of recommending bodies that have bodies of their own below them. */
  headBodies: readonly string[];
}

interface EditionRow extends Omit<CurrentEdition, 'rules'> {
  rules: string;
}

const FRESH_MS = 1_000;
let known: CurrentEdition | null = null;
let readAt = -Infinity;
let reading: Promise<CurrentEdition | null> | null = null;

async function read(): Promise<CurrentEdition | null> {
  const before = known;
  const [row] = await readRows<EditionRow>({
    text: `select document_id as id, number, name, phase, rules_hash as "rulesHash", version,
             array(select distinct p.document_id::text from units b join units p on p.id = b.parent_id where b.kind = any($2) and p.kind = any($2)) as "headBodies",
             case when rules_hash is distinct from $1 then rules::text end as rules
           from editions where rules is not null order by phase = 'open' desc, number desc limit 1`,
    values: [before?.rulesHash ?? null, BODY_KINDS],
    stable: true,
  });
  readAt = performance.now();
  // The frozen rules were checked when they were frozen; here they are only read.
  known = row ? { ...row, rules: row.rules === null ? before!.rules : (JSON.parse(row.rules) as EditionRules) } : null;
  return known;
}

function readOnce(): Promise<CurrentEdition | null> {
  reading ??= outsideRequest(read).finally(() => {
    reading = null;
  });
  return reading;
}

/** The open edition with the highest number, else the latest one; null before any was opened. */
export async function currentEdition(): Promise<CurrentEdition | null> {
  if (!known) return readOnce();
  if (performance.now() - readAt > FRESH_MS) {
    // Failing here means the database is away: the request itself will meet that.
    readOnce().catch(() => undefined);
  }
  return known;
}

/** After an edition was opened or changed by this process: the next request reads it anew. */
export function forgetEdition(): void {
  known = null;
}
