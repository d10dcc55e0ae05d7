/** Routes of the assessment: whom the leading group chose, the teams, their visits and conclusions (通知三（一）3、4). */
import { advanceDemo } from '../commands/advance-demo';
import { chooseForAssessment } from '../commands/choose-for-assessment';
import { formAssessmentTeam } from '../commands/form-assessment-team';
import { recordAssessment } from '../commands/record-assessment';
import { recordVisit } from '../commands/record-visit';
import { Refusal, refusedBy } from '../commands/refusal';
import { authorise } from '../domain/access/authorise';
import { readClock } from '../queries/who-asks';
import { callerOf, commandContext, type Handler } from './exchange';
import { acting, reading, type RestRoute } from './route';

/** Whoever may move the demo's clock may also move the demo along. */
const advance: Handler = async (ctx) => {
  const { actor, edition } = await callerOf(ctx);
  const decision = authorise(actor, 'clock.move', {}, edition.rules.roles);
  if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
  ctx.body = await advanceDemo(await commandContext(ctx), new Date(readClock().now));
};

/** By content type, as ROUTES wants them. */
export const assessmentRoutes: Readonly<Record<string, readonly RestRoute[]>> = {
  assessment: [...reading('assessments'), acting('POST', '/assessments/:id/visits', recordVisit, 'assessments'), acting('POST', '/assessments/:id/conclude', recordAssessment, 'assessments')],
  'assessment-team': [...reading('assessment-teams'), acting('POST', '/assessment-teams', formAssessmentTeam, 'assessment-teams')],
  'assessment-choice': [...reading('assessment-choices'), { method: 'POST', path: '/demo/advance', access: 'signed-in', action: 'clock.move', handler: advance }, acting('POST', '/assessment-choices', chooseForAssessment, 'assessment-choices')],
};
