import { lazy } from 'react';

/** The opinions of agencies: for units people × agencies, for an agency what it is asked. */
export const OpinionPage = lazy(() => import('./OpinionPage'));
