/** A page of a list and its exact count in ONE statement: `total`, `count` rows on the page, and `records` as JSON text that is passed on unread. */
import type { Condition, ListQuery } from './list-query';
import type { Field, Resource } from './resources/resource';
import { scopeCondition, type ReadScope } from './scope-condition';
import { Parameters, type Statement } from './statement';

/** Pages further back are asked for too rarely to keep a plan for each. */
const MOST_PREPARED_OFFSET = 100;
const SIGNS = { eq: '=', neq: 'is distinct from', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;
const CASTS = { key: 'text', text: 'text', integer: 'int', boolean: 'boolean', date: 'date', instant: 'timestamp', json: 'jsonb' } as const;

/** How a field is written into an answer. */
export function answered(field: Field): string {
  return field.type === 'instant' ? `to_char(${field.sql}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : field.sql;
}

/** The row's columns under their public names. */
export function selectList(resource: Resource, fields: readonly string[]): string {
  return fields.map((name) => `${answered(resource.fields[name]!)} as "${name}"`).join(', ');
}

/** Joins in the resource's own order, each once. */
export function joinList(resource: Resource, needed: Iterable<string>): string {
  const wanted = new Set(needed);
  return Object.entries(resource.joins)
    .filter(([name]) => wanted.has(name))
    .map(([, sql]) => ` ${sql}`)
    .join('');
}

/** Joins that showing these fields takes. */
export function joinsOf(resource: Resource, fields: readonly string[]): string[] {
  return fields.flatMap((name) => resource.fields[name]!.needs ?? []);
}

/** Text that LIKE finds literally, anywhere in a value. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

function conditionSql(field: Field, condition: Condition, parameters: Parameters): { sql: string; needs: readonly string[] } {
  const { relation } = field;
  const needs = field.needs ?? [];
  switch (condition.operator) {
    case 'null': {
      // A relation is null by its own column: no join. An own column keeps its index.
      const sql = relation ? relation.column : field.sql;
      return { sql: `${sql} is ${condition.value ? '' : 'not '}null`, needs: relation ? needsOf(relation.column, field) : needs };
    }
    case 'in': {
      const list = `${parameters.add(condition.values)}::${CASTS[field.type]}[]`;
      if (relation) return { sql: `${relation.column} in (select id from ${relation.table} where document_id = any(${list}))`, needs: needsOf(relation.column, field) };
      return { sql: `${field.sql} = any(${list})`, needs };
    }
    case 'contains':
      return { sql: `${field.sql} like ${parameters.add(containing(condition.value))}`, needs };
    default: {
      const value = `${parameters.add(condition.value)}::${CASTS[field.type]}`;
      if (relation && (condition.operator === 'eq' || condition.operator === 'neq')) {
        return { sql: `${relation.column} ${SIGNS[condition.operator]} (select id from ${relation.table} where document_id = ${value})`, needs: needsOf(relation.column, field) };
      }
      return { sql: `${field.sql} ${SIGNS[condition.operator]} ${value}`, needs };
    }
  }
}

/** A relation kept in the row itself needs no join; one reached over others needs all but the last. */
function needsOf(column: string, field: Field): readonly string[] {
  return column.startsWith('t.') ? [] : (field.needs ?? []).filter((join) => column.startsWith(`${join}.`) || join !== (field.needs ?? []).at(-1));
}

function wordSql(search: NonNullable<Resource['search']>, word: string, parameters: Parameters): string {
  const plain = word.toLowerCase();
  const found = `${search.indexed ? search.sql : `lower(${search.sql})`} like ${parameters.add(containing(plain))}`;
  // Bigrams narrow by index, LIKE then confirms that they stand together.
  return search.indexed ? `(search_bigrams(${search.sql}) @> search_bigrams(${parameters.add(plain)}) and ${found})` : found;
}

/** What narrows a list: scope, conditions and words, with the joins they read. Empty when all rows are meant. */
export function narrowing(resource: Resource, query: Pick<ListQuery, 'conditions' | 'words'>, scope: ReadScope, parameters: Parameters): { where: string; joins: Set<string> } {
  const conditions: string[] = [];
  const joins = new Set<string>();
  const add = (part: { sql: string; needs: readonly string[] } | null): void => {
    if (!part) return;
    conditions.push(part.sql);
    part.needs.forEach((join) => joins.add(join));
  };
  add(scopeCondition(resource, scope, parameters));
  for (const condition of query.conditions) add(conditionSql(resource.fields[condition.field]!, condition, parameters));
  const { search } = resource;
  if (search) for (const word of query.words) add({ sql: wordSql(search, word, parameters), needs: search.needs ?? [] });
  return { where: conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '', joins };
}

/** Writes the statement of a list. `fields` are those the actor may see; conditions and sort name only such fields. */
export function listStatement(resource: Resource, query: ListQuery, scope: ReadScope, fields: readonly string[]): Statement {
  const parameters = new Parameters();
  const { where, joins: filterJoins } = narrowing(resource, query, scope, parameters);
  const [sortField, order] = query.sort;
  const sorted = resource.fields[sortField]!;
  const sortJoins = new Set([...filterJoins, ...(sorted.needs ?? [])]);
  // The row's own number last, in the same direction: a page never repeats or skips a row, and one index serves both ways.
  const orderBy = ` order by ${sorted.sql} ${order}, t.id ${order}`;
  // Written out, not sent as parameters: only a limit the planner knows lets it keep one plan for all values.
  const page = `select t.* from ${resource.table} t${joinList(resource, sortJoins)}${where}${orderBy} limit ${Math.trunc(query.limit)} offset ${Math.trunc(query.offset)}`;
  const shown = joinList(resource, [...joinsOf(resource, fields), ...(sorted.needs ?? [])]);
  const text =
    `select (select count(*) from ${resource.table} t${joinList(resource, filterJoins)}${where})::int as total,` +
    ` p.count, p.records from (select count(*)::int as count, coalesce(json_agg(row_to_json(r)), '[]')::text as records from` +
    ` (select ${selectList(resource, fields)} from (${page}) t${shown}${orderBy}) r) p`;
  return { text, values: parameters.values, stable: query.offset <= MOST_PREPARED_OFFSET && !/ like /.test(text) };
}
