import { lazy } from 'react';

/** Pages on their way to the website: checked by a second person before they are published. */
export const releases = {
  name: 'releases',
  recordRepresentation: 'title',
  list: lazy(() => import('./ReleaseList')),
  show: lazy(() => import('./ReleasePage')),
};
