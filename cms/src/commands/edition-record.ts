import type { EditionRules } from '../domain/rules/schema';
import { Refusal } from './refusal';
import type { Sql } from './sql';

/** An edition as commands see it: its row number, its public id and the rules frozen when it was opened. */
export interface EditionRecord {
  key: number;
  id: string;
  number: number;
  name: string;
  phase: 'preparing' | 'open' | 'closed';
  rules: EditionRules;
  rulesHash: string;
}

interface Row extends Omit<EditionRecord, 'rules'> {
  rules: string | null;
}

/** Rules by hash: frozen, so equal hash means equal rules. */
const remembered = new Map<string, EditionRules>();

/** Reads an edition (null: the open one with the highest number, else the latest) with the rules it froze. */
export async function loadEdition(sql: Sql, key: number | null): Promise<EditionRecord> {
  const hashes = [...remembered.keys()];
  const [row] = await sql<Row>`
    select id as key, document_id as id, number, name, phase, rules_hash as "rulesHash",
      case when rules_hash = any(${hashes}::text[]) then null else rules::text end as rules
    from editions where rules is not null and (${key}::int is null or id = ${key}::int)
    order by phase = 'open' desc, number desc limit 1`;
  if (!row) throw new Refusal('unavailable', '还没有开启任何一届评选，暂不能办理。请联系系统管理员。');
  const rules = row.rules === null ? remembered.get(row.rulesHash)! : (JSON.parse(row.rules) as EditionRules);
  remembered.set(row.rulesHash, rules);
  return { ...row, rules };
}
