/** Background work: the caller's own long tasks, and what acts have set in motion. */
import { cancelJob } from '../../commands/cancel-job';
import { retryOutbox } from '../../commands/retry-outbox';
import { acting, reading, type RestRoute } from '../route';

export const backgroundRoutes: readonly RestRoute[] = [
  ...reading('jobs'),
  acting('POST', '/jobs/:id/cancel', cancelJob, 'jobs'),
  ...reading('outbox'),
  acting('POST', '/outbox/:id/retry', retryOutbox, 'outbox'),
];
