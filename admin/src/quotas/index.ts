import { lazy } from 'react';

/** Places given to each body for each award. */
export const quotas = { name: 'quotas', list: lazy(() => import('./QuotaDesk')) };
