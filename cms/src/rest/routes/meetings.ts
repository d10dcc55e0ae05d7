/** Routes of the 领导小组's meetings: convening, attendance, motions, votes, minutes. */
import { castVote, recordVote } from '../../commands/cast-vote';
import { closeMotion } from '../../commands/close-motion';
import { conveneMeeting } from '../../commands/convene-meeting';
import { minuteMeeting, signMinutes } from '../../commands/minute-meeting';
import { openMotion } from '../../commands/open-motion';
import { recordAttendance } from '../../commands/record-attendance';
import { Refusal, refusedBy } from '../../commands/refusal';
import { authorise } from '../../domain/access/authorise';
import { readOwnBallot } from '../../queries/own-ballot';
import { callerOf, idOf } from '../exchange';
import { acting, reading, type RestRoute } from '../route';

export const meetingRoutes: readonly RestRoute[] = [
  ...reading('meetings'),
  acting('POST', '/meetings', conveneMeeting, 'meetings'),
  acting('POST', '/meetings/:id/attendance', recordAttendance, 'meetings'),
  acting('POST', '/meetings/:id/minutes', minuteMeeting, 'meetings'),
  acting('POST', '/meetings/:id/sign', signMinutes, 'meetings'),
];

const ownBallot: RestRoute = {
  method: 'GET',
  path: '/motions/:id/own-ballot',
  access: 'signed-in',
  action: 'ballot.cast',
  async handler(ctx) {
    const { actor, edition } = await callerOf(ctx);
    const decision = authorise(actor, 'ballot.cast', {}, edition.rules.roles);
    if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
    ctx.body = await readOwnBallot(idOf(ctx), actor.id);
  },
};

export const motionRoutes: readonly RestRoute[] = [
  ...reading('motions'),
  acting('POST', '/motions', openMotion, 'motions'),
  acting('POST', '/motions/:id/vote', castVote, 'motions'),
  acting('POST', '/motions/:id/record-vote', recordVote, 'motions'),
  acting('POST', '/motions/:id/close', closeMotion, 'motions'),
  ownBallot,
];
