/**
 * The acts on the groups that run an edition, on the submission window and on what bodies bear.
 *
 * | command        | request                             |
 * |----------------|-------------------------------------|
 * | appointMember  | POST /organisation-members          |
 * | changeMember   | PUT  /organisation-members/:id      |
 * | endTerm        | POST /organisation-members/:id/end  |
 * | extendWindow   | POST /window-extensions             |
 * | imposePenalty  | POST /penalties                     |
 */
import type { Member, MemberInput } from '../organisation/records';
import type { Penalty, WindowExtension } from '../window/records';
import type { Send } from './commands';
import type { Id } from './records';

export function createOrganisationCommands(send: Send) {
  const at = (id: Id) => `organisation-members/${encodeURIComponent(id)}`;
  return {
    appointMember: (input: MemberInput & { unitId: Id; groupKind: Member['groupKind'] }) =>
      send<Member>('POST', 'organisation-members', input),
    changeMember: (id: Id, input: MemberInput & { version: number }) => send<Member>('PUT', at(id), input),
    endTerm: (id: Id, input: { version: number; toDay: string; reason: string }) => send<Member>('POST', `${at(id)}/end`, input),
    extendWindow: (input: { bodyId?: Id; until: string; documentNumber: string; reason: string }) =>
      send<WindowExtension>('POST', 'window-extensions', input),
    imposePenalty: (input: {
      unitId: Id;
      kind: Penalty['kind'];
      award?: string;
      places?: number;
      documentNumber: string;
      reason: string;
    }) => send<Penalty>('POST', 'penalties', input),
  };
}
