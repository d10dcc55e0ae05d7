import { joinList, joinsOf, selectList } from './list-statement';
import type { Resource } from './resources/resource';
import { scopeCondition, type ReadScope } from './scope-condition';
import { Parameters, type Statement } from './statement';

/**
 * One record by its public id, inside the actor's scope: `record` as JSON text, or no row. `beside` are further
 * SQL expressions answered next to the record, for the server alone.
 */
export function recordStatement(
  resource: Resource,
  id: string,
  scope: ReadScope,
  fields: readonly string[],
  beside: { select: string; join: string } = { select: '', join: '' },
): Statement {
  const parameters = new Parameters();
  const key = parameters.add(id);
  const limits = scopeCondition(resource, scope, parameters);
  const joins = joinList(resource, [...joinsOf(resource, fields), ...(limits?.needs ?? [])]);
  const text =
    `select (select row_to_json(r)::text from (select ${selectList(resource, fields)}) r) as record${beside.select}` +
    ` from ${resource.table} t${joins}${beside.join} where t.document_id = ${key}${limits ? ` and ${limits.sql}` : ''}`;
  return { text, values: parameters.values, stable: true };
}
