/** The lists below a list as far as they were handed up: what a unit takes people from and is compared with (通知三（一）2). */
import type { Issue } from '../domain/rules/issue';
import type { EditionRules } from '../domain/rules/schema';
import { checkInversions, type ExplainedEntry } from '../domain/slate/inversions';
import { SLATE_LEVELS, slateStages } from '../domain/slate/level';
import type { SlateRecord } from './slate-record';
import type { Sql } from './sql';

/** Who withdrew or was struck off is passed over without a reason. */
const GONE = ['withdrawn', 'disqualified'];

interface LowerPlace {
  unitName: string;
  unitPath: string;
  award: string;
  nomineeId: string;
  name: string;
  state: string;
}

/** Everybody on the lists handed to the unit, list by list in their order. Lists that are drafts or were returned do not count. */
async function lowerPlaces(sql: Sql, slate: Pick<SlateRecord, 'editionKey' | 'unit'>, stages: EditionRules['stages']): Promise<LowerPlace[]> {
  const open = SLATE_LEVELS.flatMap((level) => (slateStages(stages, level)?.states ?? []).filter(({ editable }) => editable).map(({ id }) => `${level} ${id}`));
  return sql<LowerPlace>`
    select u.name as "unitName", u.path as "unitPath", e.award, n.document_id as "nomineeId", n.name, n.state
    from slates s join units u on u.id = s.unit_id join slate_entries e on e.slate_id = s.id join nominees n on n.id = e.nominee_id
    where s.receiver_id = ${slate.unit.key} and s.edition_id = ${slate.editionKey} and s.level || ' ' || s.state <> all(${open}::text[])
    order by u.sort_key, u.code, e.award, e.rank`;
}

/** One slate.inversion for each person whose place departs from a lower list without a reason on record. */
export async function inversionFindings(sql: Sql, slate: Pick<SlateRecord, 'key' | 'editionKey' | 'unit' | 'level'>, rules: EditionRules): Promise<Issue[]> {
  if (slate.level === 'province') return [];
  const lower = await lowerPlaces(sql, slate, rules.stages);
  if (lower.length === 0) return [];
  const own = await sql<{ id: string; name: string; award: string; inversionReason: string | null }>`
    select n.document_id as id, n.name, e.award, e.inversion_reason as "inversionReason"
    from slate_entries e join nominees n on n.id = e.nominee_id where e.slate_id = ${slate.key} order by e.award, e.rank`;
  const known: Record<string, ExplainedEntry> = Object.fromEntries([
    ...lower.map(({ nomineeId, name }) => [nomineeId, { name, inversionReason: null }]),
    ...own.map(({ id, ...entry }) => [id, entry]),
  ]);
  const gone = new Set(lower.filter(({ state }) => GONE.includes(state)).map(({ nomineeId }) => nomineeId));
  const units = [...new Map(lower.map(({ unitPath, unitName }) => [unitPath, { path: unitPath, name: unitName }])).values()];
  return rules.awards.flatMap(({ id: award }) => {
    const order = own.filter((entry) => entry.award === award).map(({ id }) => id);
    const lists = units.map((unit) => ({ unit, award, order: lower.filter((place) => place.unitPath === unit.path && place.award === award).map(({ nomineeId }) => nomineeId) }));
    return checkInversions({ unit: slate.unit, award, order }, lists, known, gone);
  });
}
