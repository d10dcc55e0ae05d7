import { lazy } from 'react';

/** People put forward for an award. */
export const nominees = {
  name: 'nominees',
  recordRepresentation: 'name',
  list: lazy(() => import('./NomineeList')),
  show: lazy(() => import('./NomineeShow')),
  create: lazy(() => import('./NomineeCreate')),
  edit: lazy(() => import('./NomineeEdit')),
};
