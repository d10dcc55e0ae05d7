/**
 * The catalogue of background work: who delivers which topic of `outbox`, who carries out which kind of long task.
 * A topic nobody knows is kept waiting, never lost.
 */
import type { EffectHandler, Handlers, TaskHandler } from '../adapters/jobs/handler';
import { commendationRevoked } from './commendation-revoked';
import { dayBegun } from './day-begun';
import { meetingConvened, motionClosed } from './meeting-moved';
import { messageMail } from './message-mail';
import { objectionAssigned } from './objection-assigned';
import { objectionMoved } from './objection-moved';
import { opinionRequested } from './opinion-requested';
import { publicationCreated } from './publication-created';
import { quotaChanged } from './quota-changed';
import { reviewOpened } from './review-opened';
import { slateRegistered } from './slate-registered';
import { slateReturned } from './slate-returned';
import { slateSubmitted } from './slate-submitted';
import { toldNobody } from './told-nobody';
import { unitReminded } from './unit-reminded';
import { windowExtended } from './window-extended';
import { ARCHIVE_EDITION } from '../commands/archive-edition';
import { PRINT_FORMS } from '../commands/print-forms';
import { packArchive } from './archive-edition';
import { printForms } from './print-forms';
import { BIND_BOOKLET } from '../commands/bind-booklet';
import { bindBookletTask } from './bind-booklet';

/** By topic. */
const EFFECTS: Readonly<Record<string, EffectHandler>> = {
  'assessment.chosen': toldNobody,
  'assessment.recorded': toldNobody,
  'clock.moved': toldNobody,
  'commendation.revoked': commendationRevoked,
  'day.begun': dayBegun,
  'meeting.convened': meetingConvened,
  'message.mail': messageMail,
  'motion.closed': motionClosed,
  'nominee.ended': toldNobody,
  'objection.assigned': objectionAssigned,
  'objection.concluded': objectionMoved('objection.concluded', 'objection.decide'),
  'objection.decided': toldNobody,
  'objection.received': objectionMoved('objection.received', 'objection.assign'),
  'objection.reopened': toldNobody,
  'opinion.answered': toldNobody,
  'opinion.requested': opinionRequested,
  'panel.drawn': toldNobody,
  'publication.created': publicationCreated,
  'publication.withdrawn': toldNobody,
  'quota.changed': quotaChanged,
  'review.closed': toldNobody,
  'review.opened': reviewOpened,
  'review.submitted': toldNobody,
  'slate.registered': slateRegistered,
  'slate.returned': slateReturned,
  'slate.submitted': slateSubmitted,
  'unit.reminded': unitReminded,
  'window.extended': windowExtended,
};

/** By kind. */
const TASKS: Readonly<Record<string, TaskHandler>> = { [BIND_BOOKLET]: bindBookletTask, [PRINT_FORMS]: printForms, [ARCHIVE_EDITION]: packArchive };

export const HANDLERS: Handlers = { effects: EFFECTS, tasks: TASKS };
