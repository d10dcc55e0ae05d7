/** Routes of places and their ledger. */
import { changeQuota } from '../../commands/change-quota';
import { movePlaces } from '../../commands/move-places';
import { deductPlaces, surrenderPlaces } from '../../commands/take-places';
import { quotaEntries } from '../../queries/resources/quota-entries';
import { idOf } from '../exchange';
import { overviewHandler, quotaUseHandler } from '../dashboard-handlers';
import { listHandler, plainReading, readRecord } from '../read-resource';
import { acting, reading, resourceOf, type RestRoute } from '../route';

const listEntries = listHandler(quotaEntries, (ctx) => [{ field: 'quotaIds', operator: 'contains', value: idOf(ctx) }]);

const ledger: RestRoute = {
  method: 'GET',
  path: '/quotas/:id/ledger',
  access: 'signed-in',
  action: quotaEntries.readAction,
  async handler(ctx) {
    await readRecord(ctx, resourceOf('quotas'), idOf(ctx), plainReading);
    await listEntries(ctx);
  },
};

export const quotaRoutes: readonly RestRoute[] = [
  ...reading('quotas'),
  ledger,
  acting('PUT', '/quotas/:id', changeQuota, 'quotas'),
  acting('POST', '/quotas/:id/move', movePlaces, 'quotas'),
  acting('POST', '/quotas/:id/surrender', surrenderPlaces, 'quotas'),
  acting('POST', '/quotas/:id/deduct', deductPlaces, 'quotas'),
  { method: 'GET', path: '/dashboard/quota-use', access: 'signed-in', action: 'dashboard.read', handler: quotaUseHandler },
  { method: 'GET', path: '/dashboard/overview', access: 'signed-in', action: 'dashboard.read', handler: overviewHandler },
];
