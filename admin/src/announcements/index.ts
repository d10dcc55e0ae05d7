import { lazy } from 'react';

/** Announcements in the office's own words. */
export const announcements = {
  name: 'announcements',
  recordRepresentation: 'title',
  list: lazy(() => import('./AnnouncementList')),
  show: lazy(() => import('./AnnouncementPage')),
};
