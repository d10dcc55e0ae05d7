import { lazy } from 'react';

/** Meetings of the 领导小组: agenda, votes, minutes. */
export const meetings = {
  name: 'meetings',
  recordRepresentation: 'title',
  list: lazy(() => import('./MeetingList')),
  show: lazy(() => import('./MeetingShow')),
};
