import { lazy } from 'react';

/** Who holds a title of this edition. */
export const commendations = {
  name: 'commendations',
  recordRepresentation: 'nomineeName',
  list: lazy(() => import('./CommendationList')),
  show: lazy(() => import('./CommendationShow')),
};
