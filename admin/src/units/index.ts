import { lazy } from 'react';

/** Every body in the tree, from the province to the employers. */
export const units = {
  name: 'units',
  recordRepresentation: 'name',
  list: lazy(() => import('./UnitList')),
  create: lazy(() => import('./UnitCreate')),
  edit: lazy(() => import('./UnitEdit')),
};
