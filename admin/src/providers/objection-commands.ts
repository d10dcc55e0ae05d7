/**
 * Acts on objections and on posted lists.
 *
 * | command          | request                                 |
 * |------------------|-----------------------------------------|
 * | receiveObjection | POST /objections                        |
 * | investigators    | GET  /objection-investigators           |
 * | assignInvestigator | POST /objections/:id/assign           |
 * | readObjection    | POST /objections/:id/read (journaled)   |
 * | recordFinding    | POST /objections/:id/finding            |
 * | decideObjection  | POST /objections/:id/decide             |
 * | reopenObjection  | POST /objections/:id/reopen             |
 * | suspendNotice, resumeNotice, withdrawNotice | POST /notices/:id/<step> |
 */
import type { Finding, Objection, OpenedObjection } from '../objections/records';
import type { Id, Notice } from './records';

type Send = <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<T>;

export interface IntakeInput {
  noticeId: Id;
  nomineeId: Id | null;
  channel: string;
  arrivedOn: string;
  postmarkedOn: string | null;
  name: string;
  contact: string;
  unitName: string;
  sealed: boolean;
  content: string;
}

export function objectionCommands(send: Send) {
  const objection = <T>(id: Id, step: string, body?: object) => send<T>('POST', `objections/${encodeURIComponent(id)}/${step}`, body);
  const notice = (id: Id, step: string, body: object) => send<Notice>('POST', `notices/${encodeURIComponent(id)}/${step}`, body);
  return {
    receiveObjection: (input: IntakeInput) => send<{ id: Id; receipt: string }>('POST', 'objections', input),
    investigators: () => send<{ id: Id; name: string; unitName: string | null }[]>('GET', 'objection-investigators'),
    assignInvestigator: (id: Id, input: { version: number; investigatorId: Id; relation: string }) => objection<Objection>(id, 'assign', input),
    readObjection: (id: Id) => objection<OpenedObjection>(id, 'read', {}),
    recordFinding: (id: Id, input: { version: number } & Pick<Finding, 'conclusion' | 'checked' | 'found' | 'evidence'>) => objection<Objection>(id, 'finding', input),
    decideObjection: (id: Id, input: { version: number; effect: string; reason: string; reasonId?: string }) => objection<Objection>(id, 'decide', input),
    reopenObjection: (id: Id, input: { version: number; reason: string }) => objection<Objection>(id, 'reopen', input),
    suspendNotice: (id: Id, input: { version: number; reason: string }) => notice(id, 'suspend', input),
    resumeNotice: (id: Id, input: { version: number }) => notice(id, 'resume', input),
    withdrawNotice: (id: Id, input: { version: number; reason: string }) => notice(id, 'withdraw', input),
  };
}
