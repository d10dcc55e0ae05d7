import { lazy } from 'react';

/** What was done, by whom, when: read only. */
export const journal = { name: 'journal', list: lazy(() => import('./JournalList')), show: lazy(() => import('./JournalShow')) };
