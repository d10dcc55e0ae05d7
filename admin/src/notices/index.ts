import { lazy } from 'react';

/** What has been or will be made public: publicity notices and results. */
export const notices = {
  name: 'notices',
  recordRepresentation: 'title',
  list: lazy(() => import('./NoticeList')),
  show: lazy(() => import('./NoticeShow')),
};
