import { lazy } from 'react';

/** The proposal of the 拟表彰 list. */
export const ProposalDesk = lazy(() => import('./ProposalDesk'));
