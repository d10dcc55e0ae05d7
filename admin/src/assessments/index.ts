import { lazy } from 'react';

export const AssessmentPage = lazy(() => import('./AssessmentBoard'));
