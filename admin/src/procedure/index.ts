import { lazy } from 'react';

export const ReceivedPage = lazy(() => import('./ReceivedPage'));
