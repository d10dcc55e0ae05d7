/**
 * The acts of a meeting of the 领导小组, and the proposal it looks at.
 *
 * | command          | request                          |
 * |------------------|----------------------------------|
 * | conveneMeeting   | POST /meetings                   |
 * | recordAttendance | POST /meetings/:id/attendance    |
 * | minuteMeeting    | POST /meetings/:id/minutes       |
 * | signMinutes      | POST /meetings/:id/sign          |
 * | openMotion       | POST /motions                    |
 * | castVote         | POST /motions/:id/vote           |
 * | recordVote       | POST /motions/:id/record-vote    |
 * | closeMotion      | POST /motions/:id/close          |
 * | ownBallot        | GET  /motions/:id/own-ballot     |
 * | slateProposal    | GET  /slate-proposal             |
 * | adoptProposal    | POST /slate-proposal/adopt       |
 */
import type { Choice, Meeting, Motion, MotionKind } from '../meetings/records';
import type { Proposal, ProposalStage } from '../proposal/records';
import type { Send } from './commands';
import type { Id, Slate } from './records';

export function createMeetingCommands(send: Send) {
  const at = (id: Id) => encodeURIComponent(id);
  return {
    conveneMeeting: (input: { title: string; heldOn: string; place: string }) => send<Meeting>('POST', 'meetings', input),
    recordAttendance: (id: Id, input: { version: number; present: Id[] }) =>
      send<Meeting>('POST', `meetings/${at(id)}/attendance`, input),
    minuteMeeting: (id: Id, input: { version: number; minutesNumber: string; minutesText: string }) =>
      send<Meeting>('POST', `meetings/${at(id)}/minutes`, input),
    signMinutes: (id: Id, input: { version: number }) => send<Meeting>('POST', `meetings/${at(id)}/sign`, input),
    openMotion: (input: { meetingId: Id; kind: MotionKind; title: string; subjectId: Id; nomineeIds?: Id[] }) =>
      send<Motion>('POST', 'motions', input),
    castVote: (id: Id, input: { choice: Choice; note?: string }) => send<Motion>('POST', `motions/${at(id)}/vote`, input),
    recordVote: (id: Id, input: { memberId: Id; choice: Choice; note?: string }) =>
      send<Motion>('POST', `motions/${at(id)}/record-vote`, input),
    closeMotion: (id: Id) => send<Motion>('POST', `motions/${at(id)}/close`, {}),
    slateProposal: (pins: { in: Id[]; out: Id[] }, stage: ProposalStage | null) =>
      send<Proposal>('GET', `slate-proposal?in=${pins.in.map(at).join(',')}&out=${pins.out.map(at).join(',')}${stage ? `&stage=${stage}` : ''}`),
    adoptProposal: (input: { version?: number; hash: string; pins: { in: Id[]; out: Id[] }; reasons: Record<Id, string> }) =>
      send<Slate>('POST', 'slate-proposal/adopt', input),
    ownBallot: (id: Id) => send<{ choice: Choice | null; note: string | null }>('GET', `motions/${at(id)}/own-ballot`),
  };
}
