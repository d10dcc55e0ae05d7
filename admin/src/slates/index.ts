import { lazy } from 'react';

/** Ranked lists of a body or of the province. Opening one opens the ranking desk. */
export const slates = {
  name: 'slates',
  recordRepresentation: 'unitName',
  list: lazy(() => import('./SlateList')),
  show: lazy(() => import('./RankingDesk')),
};

export const ImportPage = lazy(() => import('./ImportPage'));
export const AssemblyPage = lazy(() => import('./AssemblyDesk'));
