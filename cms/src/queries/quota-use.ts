/** Places and their use by unit and award, for the dashboard: one statement. */
import type { Scope } from '../domain/access/authorise';
import { readRows } from './read-rows';

export interface QuotaUse {
  unitId: string;
  unitCode: string;
  unitName: string;
  kind: string;
  award: string;
  places: number;
  used: number;
  drafted: number;
  submitted: number;
  remaining: number;
}

/**
 * The allocations of an edition in scope, in the order of the units. A body's people count on the nearest allocation
 * at or above it. `drafted` are on the body's list, not submitted yet; `submitted` have gone on, whatever became of them.
 */
export async function listQuotaUse(editionId: string, scope: Scope): Promise<QuotaUse[]> {
  if (scope.kind === 'none') return [];
  const path = scope.kind === 'all' ? '/' : scope.unit.path;
  return readRows<QuotaUse>({
    text: `with stage as (
        select n.body_id, n.award, count(*) filter (where n.state = 'drafting' and n.level = 'body') as drafted,
          count(*) filter (where n.state not in ('drafting', 'withdrawn')) as submitted
        from nominees n where n.edition_id = (select id from editions where document_id = $1) group by n.body_id, n.award
      ), placed as (
        select (
            select q.id from quota_allocations q join units u on u.id = q.unit_id
            where q.edition_id = (select id from editions where document_id = $1) and q.award = stage.award and starts_with(b.path, u.path)
            order by length(u.path) desc limit 1) as quota_id,
          sum(stage.drafted)::int as drafted, sum(stage.submitted)::int as submitted
        from stage join units b on b.id = stage.body_id group by 1
      )
      select u.document_id as "unitId", u.code as "unitCode", u.name as "unitName", u.kind, q.award, q.places, q.used,
        coalesce(p.drafted, 0) as drafted, coalesce(p.submitted, 0) as submitted, q.places - q.used as remaining
      from quota_allocations q join units u on u.id = q.unit_id left join placed p on p.quota_id = q.id
      where q.edition_id = (select id from editions where document_id = $1) and (starts_with(u.path, $2) or starts_with($2, u.path))
      order by u.sort_key, u.code, q.award`,
    values: [editionId, path],
    stable: true,
  });
}
