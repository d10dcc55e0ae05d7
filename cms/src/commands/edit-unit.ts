import { z } from 'zod';
import { optionalText, publicId, requiredText, seenVersion } from './case-text';
import type { Json } from './journal';
import type { Command } from './run-command';
import type { Sql } from './sql';

const input = z.object({
  id: publicId,
  version: seenVersion,
  name: requiredText(200).optional(),
  shortName: optionalText(60),
  regionCode: optionalText(12),
  uscc: optionalText(18),
  ownership: optionalText(60),
  channel: optionalText(30),
  sortKey: z.int().min(0).max(1_000_000).optional(),
});
type EditUnit = z.infer<typeof input>;

interface Facts {
  name: string;
  shortName: string | null;
  regionCode: string | null;
  uscc: string | null;
  ownership: string | null;
  channel: string | null;
  sortKey: number;
}

interface StoredUnit extends Facts {
  key: number;
  id: string;
  path: string;
  version: number;
}

const FACTS = ['name', 'shortName', 'regionCode', 'uscc', 'ownership', 'channel', 'sortKey'] as const satisfies readonly (keyof Facts)[];

async function lockUnit(sql: Sql, id: string): Promise<StoredUnit | null> {
  const [unit] = await sql<StoredUnit>`
    select id as key, document_id as id, path, version, name, short_name as "shortName", region_code as "regionCode", uscc, ownership, channel, sort_key as "sortKey"
    from units where document_id = ${id} for update`;
  return unit ?? null;
}

/** Changes what is known of a unit. Code, kind and place in the tree stay: paths and records hang on them. */
export const editUnit: Command<EditUnit, StoredUnit, { id: string }> = {
  name: 'edit-unit',
  label: '单位',
  action: 'unit.edit',
  input,
  lock: (sql, { id }) => lockUnit(sql, id),
  editionOf: () => null,
  facts: ({ path }) => ({ unitPath: path }),
  version: (unit, { version }) => ({ label: '单位', subjectType: 'unit', subjectId: unit.id, stored: unit.version, seen: version }),
  async write(unit, form, { sql }) {
    const changed = FACTS.filter((field) => form[field] !== undefined && form[field] !== unit[field]);
    const next: Facts = { ...unit, ...Object.fromEntries(changed.map((field) => [field, form[field]])) };
    await sql`
      update units set name = ${next.name}, short_name = ${next.shortName}, region_code = ${next.regionCode}, uscc = ${next.uscc}, ownership = ${next.ownership},
        channel = ${next.channel}, sort_key = ${next.sortKey}, version = version + 1, updated_at = now() where id = ${unit.key}`;
    const facts = (of: Facts): { [key: string]: Json } => Object.fromEntries(changed.map((field) => [field, of[field]]));
    return {
      answer: { id: unit.id },
      journal: [{ subjectType: 'unit', subjectId: unit.id, before: { ...facts(unit), version: unit.version }, after: { ...facts(next), version: unit.version + 1 } }],
    };
  },
};
