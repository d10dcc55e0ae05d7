import { lazy } from 'react';

/** The groups that run an edition. */
export const members = { name: 'organisation-members', recordRepresentation: 'personName', list: lazy(() => import('./MemberList')) };
