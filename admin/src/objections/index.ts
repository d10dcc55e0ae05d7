import { lazy } from 'react';

/** Objections to posted lists: where each stands, and the desks of those who work on them. */
export const objections = {
  name: 'objections',
  list: lazy(() => import('./ObjectionList')),
  show: lazy(() => import('./ObjectionShow')),
};
