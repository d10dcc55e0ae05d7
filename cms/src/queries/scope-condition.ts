import type { Scope } from '../domain/access/authorise';
import type { Resource } from './resources/resource';
import type { Parameters } from './statement';

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Rows an actor may read. `nested`: the actor's unit is a body with bodies below it, so one column does not say it. */
export type ReadScope = { kind: 'owner'; actorId: string } | Exclude<Scope, { kind: 'subtree' }> | (Extract<Scope, { kind: 'subtree' }> & { nested: boolean });

/** The SQL condition that keeps a list inside the actor's scope; null when all rows are in it. */
export function scopeCondition(resource: Resource, scope: ReadScope, parameters: Parameters): { sql: string; needs: readonly string[] } | null {
  const open = resource.scope.kind === 'path' ? resource.scope.open : undefined;
  if (scope.kind === 'none') return { sql: open ?? 'false', needs: [] };
  if (scope.kind === 'all') return resource.scope.kind === 'owner' ? { sql: 'false', needs: [] } : null;
  const rule = resource.scope;
  if (rule.kind === 'owner' || scope.kind === 'owner') {
    return rule.kind === 'owner' && scope.kind === 'owner' ? { sql: `${rule.sql} = ${parameters.add(scope.actorId)}`, needs: [] } : { sql: 'false', needs: [] };
  }
  const { unit } = scope;
  switch (rule.kind) {
    case 'whole':
      return null;
    case 'path': {
      const below = `${rule.sql} like ${parameters.add(`${escapeLike(unit.path)}%`)}`;
      if (rule.open) return { sql: `(${rule.open} or ${below})`, needs: rule.needs ?? [] };
      const sql = rule.shared ? `(${below} or starts_with(${parameters.add(unit.path)}, ${rule.sql}))` : below;
      return { sql, needs: rule.needs ?? [] };
    }
    case 'nominee': {
      if (unit.kind === 'province') return null;
      if (unit.kind === 'agency') {
        if (!rule.asked) return { sql: 'false', needs: [] };
        return { sql: `${rule.asked} = (select id from units where document_id = ${parameters.add(unit.id)})`, needs: rule.needs ?? [] };
      }
      if (scope.nested) return { sql: `${rule.alias}.body_id in (select id from units where path like ${parameters.add(`${escapeLike(unit.path)}%`)})`, needs: rule.needs ?? [] };
      const column = unit.kind === 'employer' ? 'employer_id' : unit.kind === 'county-bureau' ? 'county_id' : 'body_id';
      return { sql: `${rule.alias}.${column} = (select id from units where document_id = ${parameters.add(unit.id)})`, needs: rule.needs ?? [] };
    }
  }
}
