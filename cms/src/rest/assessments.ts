/** Routes of the assessment: whom the leading group chose, the teams, their visits and conclusions (通知三（一）3、4). */
import { chooseForAssessment } from '../commands/choose-for-assessment';
import { formAssessmentTeam } from '../commands/form-assessment-team';
import { recordAssessment } from '../commands/record-assessment';
import { recordVisit } from '../commands/record-visit';
import { acting, reading, type RestRoute } from './route';

/** By content type, as ROUTES wants them. */
export const assessmentRoutes: Readonly<Record<string, readonly RestRoute[]>> = {
  assessment: [...reading('assessments'), acting('POST', '/assessments/:id/visits', recordVisit, 'assessments'), acting('POST', '/assessments/:id/conclude', recordAssessment, 'assessments')],
  'assessment-team': [...reading('assessment-teams'), acting('POST', '/assessment-teams', formAssessmentTeam, 'assessment-teams')],
  'assessment-choice': [...reading('assessment-choices'), acting('POST', '/assessment-choices', chooseForAssessment, 'assessment-choices')],
};
