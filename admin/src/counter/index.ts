import { lazy } from 'react';

/** The counter where paper comes in. */
export const CounterPage = lazy(() => import('./CounterDesk'));
