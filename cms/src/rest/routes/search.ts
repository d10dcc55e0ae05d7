/** The quick search over everything a person may read. */
import { badRequest } from '../../commands/refusal';
import { authorise } from '../../domain/access/authorise';
import { quickQuery } from '../../domain/person/quick-query';
import { quickSearch } from '../../queries/quick-search';
import { FOUND_KINDS, type Searched } from '../../queries/quick-search-statement';
import { callerOf, type Caller } from '../exchange';
import { scopeFor } from '../read-resource';
import { resourceOf, type RestRoute } from '../route';

/** Characters of `q` that are taken in at all. */
const LONGEST = 200;

function searchedBy(caller: Caller): Searched[] {
  const { actor, edition, role } = caller;
  return FOUND_KINDS.map(resourceOf)
    .filter(({ readAction }) => readAction !== null && authorise(actor, readAction, {}, edition.rules.roles).allowed)
    .map((resource) => ({ resource, scope: scopeFor(resource, caller), numbers: role.sees.includes('internal') }));
}

export const searchRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: '/search',
    access: 'signed-in',
    action: null,
    async handler(ctx) {
      const caller = await callerOf(ctx);
      const { q } = ctx.query;
      if (typeof q !== 'string' || q.length > LONGEST) throw badRequest(`参数 q 应为不超过 ${LONGEST} 字的文字。`, { q: '格式不对' });
      const query = quickQuery(q);
      ctx.body = query ? await quickSearch(query, searchedBy(caller)) : [];
    },
  },
];
