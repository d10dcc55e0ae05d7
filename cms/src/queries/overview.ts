/** What a leader looks at in a minute: people by stage, structure, lists, periods, trend. One statement, scoped like every list. */
import { today } from '../adapters/clock';
import { platform } from '../adapters/platform';
import { readRegions } from '../adapters/regions';
import { readHolidays } from '../adapters/rules-files';
import { BODY_KINDS } from '../domain/access/actor';
import type { Scope } from '../domain/access/authorise';
import { submissionPlan } from '../domain/rules/submission-plan';
import type { EditionRules, Regions } from '../domain/rules/schema';
import { deliveryRisks, type DeliveryRisk } from '../domain/statistics/delivery-risks';
import { shareOf, type StructureShare } from '../domain/statistics/structure-shares';
import { nominees } from './resources/nominees';
import { readRows } from './read-rows';

export interface StageCount {
  state: string;
  award: string;
  count: number;
}

type StructureCount = Pick<StructureShare, 'id' | 'base' | 'found' | 'unknown'>;

export interface BodyList {
  unitId: string;
  unitCode: string;
  unitName: string;
  slateId: string | null;
  state: string | null;
  submittedAt: string | null;
  mendBy: string | null;
  people: number;
  failing: number;
  places: number;
  postedUntil: string | null;
}

export interface RunningPeriod {
  id: string;
  title: string;
  unitName: string;
  level: string;
  firstDay: string;
  lastDay: string;
  state: string;
}

interface OverviewCounts {
  stages: StageCount[];
  structure: StructureCount[];
  lists: BodyList[];
  periods: RunningPeriod[];
  /** Lists and people delivered, by civil day. */
  delivered: { day: string; lists: number; people: number }[];
}

/** The answer: the counts, and what follows from them. */
export interface Overview extends Omit<OverviewCounts, 'structure'> {
  structure: StructureShare[];
  risks: DeliveryRisk[];
  /** Null where the province has no schematic. */
  regions: Regions | null;
}

/** States of people who are no longer, or not yet, put forward to the province. */
const ASIDE = ['drafting', 'withdrawn', 'disqualified'];

function structureSql(rules: EditionRules, add: (value: unknown) => string): string {
  const parts = rules.review.structure.map(({ id, field, values, base }) => {
    const column = nominees.fields[field]!.sql;
    const wanted = add(values.map(String));
    const spoken = base ? `${nominees.fields[base.field]!.sql}::text = any(${add(base.values.map(String))}::text[])` : 'true';
    return `json_build_object('id', ${add(id)}::text, 'base', count(*) filter (where ${spoken}), 'found', count(*) filter (where ${spoken} and ${column}::text = any(${wanted}::text[])),
      'unknown', count(*) filter (where ${spoken} and ${column} is null))`;
  });
  return `json_build_array(${parts.join(', ')})`;
}

async function countAll(edition: { id: string; rules: EditionRules }, scope: Exclude<Scope, { kind: 'none' }>): Promise<OverviewCounts> {
  const values: unknown[] = [edition.id, scope.kind === 'all' ? '/' : scope.unit.path, BODY_KINDS, ASIDE];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const [row] = await readRows<{ overview: string }>({
    text: `with e as (select id from editions where document_id = $1),
      people as (select t.* from nominees t join units b on b.id = t.body_id where t.edition_id = (select id from e) and starts_with(b.path, $2)),
      stages as (select state, award, count(*)::int as count from people t group by 1, 2),
      bodies as (select u.* from units u where u.kind = any($3::text[]) and starts_with(u.path, $2)),
      lists as (
        select u.document_id as "unitId", u.code as "unitCode", coalesce(u.short_name, u.name) as "unitName", s.document_id as "slateId", s.state,
          to_char(s.submitted_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "submittedAt", s.mend_by::text as "mendBy",
          (select count(*)::int from slate_entries x where x.slate_id = s.id) as people,
          (select count(*)::int from slate_entries x join nominees n on n.id = x.nominee_id where x.slate_id = s.id and n.verdict is distinct from 'pass') as failing,
          (select coalesce(sum(q.places), 0)::int from quota_allocations q where q.unit_id = u.id and q.edition_id = (select id from e)) as places,
          (select max(p.last_day)::text from public_notices p where p.slate_id = s.id and p.kind = 'publicity' and p.state <> 'withdrawn') as "postedUntil"
        from bodies u left join slates s on s.unit_id = u.id and s.edition_id = (select id from e) order by u.sort_key),
      periods as (
        select p.document_id as id, p.title, coalesce(u.short_name, u.name) as "unitName", s.level, p.first_day::text as "firstDay", p.last_day::text as "lastDay", p.state
        from public_notices p join slates s on s.id = p.slate_id join units u on u.id = s.unit_id
        where p.edition_id = (select id from e) and p.kind = 'publicity' and p.state in ('posted', 'suspended') and starts_with(u.path, $2) order by p.last_day, u.sort_key limit 50),
      delivered as (
        select to_char(s.submitted_at + interval '8 hours', 'YYYY-MM-DD') as day, count(*)::int as lists,
          sum((select count(*) from slate_entries x where x.slate_id = s.id))::int as people
        from slates s join bodies u on u.id = s.unit_id where s.edition_id = (select id from e) and s.submitted_at is not null and s.state not in ('drafting', 'returned') group by 1 order by 1)
      select json_build_object(
        'stages', (select coalesce(json_agg(stages), '[]') from stages),
        'structure', (select ${structureSql(edition.rules, add)} from people t where t.state <> all($4::text[])),
        'lists', (select coalesce(json_agg(lists), '[]') from lists),
        'periods', (select coalesce(json_agg(periods), '[]') from periods),
        'delivered', (select coalesce(json_agg(delivered), '[]') from delivered))::text as overview`,
    values,
    stable: true,
  });
  return JSON.parse(row!.overview) as OverviewCounts;
}

/** The overview of an edition within a scope; null without any. */
export async function readOverview(edition: { id: string; rules: EditionRules }, scope: Scope): Promise<Overview | null> {
  if (scope.kind === 'none') return null;
  const { rules } = edition;
  const { structure, ...counts } = await countAll(edition, scope);
  const { configFolder } = platform().settings;
  const plan = submissionPlan(rules, [...readHolidays(configFolder).values()]);
  const postBy = 'code' in plan ? null : (plan.find(({ level }) => level === 'body')?.postBy ?? null);
  const found = new Map(structure.map((one) => [one.id, one]));
  return {
    ...counts,
    structure: rules.review.structure.map((ratio) => shareOf(ratio, found.get(ratio.id)!)),
    risks: deliveryRisks(
      counts.lists.map((list) => ({ ...list, delivered: isDelivered(list, rules) })),
      { today: today(), lastDay: rules.edition.window.to, postBy },
    ),
    regions: readRegions(configFolder, rules.units.find(({ kind }) => kind === 'province')?.code ?? ''),
  };
}

/** A list that its body can no longer change has been delivered. */
function isDelivered({ state }: BodyList, rules: EditionRules): boolean {
  return state !== null && rules.stages.slate.states.find(({ id }) => id === state)?.editable !== true;
}
