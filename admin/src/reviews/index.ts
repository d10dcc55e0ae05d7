import { lazy } from 'react';

/** The pool experts are drawn from. */
export const reviewers = { name: 'reviewers', recordRepresentation: 'name', list: lazy(() => import('./ReviewerList')) };

/** Drawn panels; opening one shows its draw, its seats and, once closed, its tally. */
export const panels = { name: 'panels', recordRepresentation: 'name', list: lazy(() => import('./PanelList')), show: lazy(() => import('./PanelShow')) };

export const MySeatsPage = lazy(() => import('./MySeats'));
export const ReviewDeskPage = lazy(() => import('./ReviewDeskPage'));
