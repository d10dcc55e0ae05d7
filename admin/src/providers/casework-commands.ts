/**
 * The acts of opinions, the counter, the ledger of places and nominations that end early.
 *
 * | command                                         | request                                     |
 * |-------------------------------------------------|---------------------------------------------|
 * | requestOpinion · recordOpinion · answerOpinion  | POST /opinions/request · /record · /answer  |
 * | settleOpinion · overrideOpinion · approveOverride | POST /opinions/:id/settle · /override · /approve-override |
 * | readAskedIdentity                               | GET  /opinions/:id/identity (journaled)     |
 * | saveReceipt · registerReceipt                   | POST /receipts · /receipts/register         |
 * | movePlaces · surrenderPlaces · deductPlaces     | POST /quotas/:id/move · /surrender · /deduct |
 * | quotaLedger                                     | GET  /quotas/:id/ledger                     |
 * | disqualifyNominee · withdrawNominee             | POST /nominees/:id/disqualify · /withdraw   |
 */
import type { OpinionAnswer } from '@domain/workflow/opinion-standing';
import type { LedgerKind } from '@domain/quota/ledger-entry';
import type { Id, Nominee, Quota } from './records';

export type Send = <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<T>;

export interface Opinion {
  id: Id;
  version: number;
  nomineeId: Id;
  nomineeName: string;
  sex: 'male' | 'female' | null;
  birthMonth?: string | null;
  employerName: string | null;
  post: string | null;
  bodyName: string;
  agency: string;
  requestedOn: string | null;
  letterNumber: string | null;
  answer: OpinionAnswer | null;
  answeredOn: string | null;
  byName: string | null;
  remarks: string | null;
  validUntil: string | null;
  settledNote?: string | null;
  overrideReason?: string | null;
  overrideAskedBy?: string | null;
  overrideAskedName?: string | null;
  overrideApprovedName?: string | null;
}

export interface AnswerInput {
  answer: OpinionAnswer;
  byName: string;
  remarks?: string;
  validUntil?: string;
}

export interface Bag {
  nomineeId: Id;
  parts: string[];
}
export interface ReceiptInput {
  slateId: Id;
  version?: number;
  handedBy: string;
  receivedBy: string;
  copies: Record<string, number>;
  bags: Bag[];
  involvesSecrets: boolean | null;
  letter: string;
}
export interface Receipt extends Omit<ReceiptInput, 'version'> {
  id: Id;
  version: number;
  unitName: string;
  number: number | null;
  receivedAt: string;
  registeredAt: string | null;
}

export interface LedgerLine {
  id: Id;
  kind: LedgerKind;
  places: number;
  unitId: Id;
  unitName: string;
  toUnitId: Id | null;
  toUnitName: string | null;
  nomineeName: string | null;
  documentNumber: string;
  reason: string | null;
  at: string;
}
export interface PlacesInput {
  version: number;
  places: number;
  documentNumber: string;
  reason: string;
}

export function createCaseworkCommands(send: Send, at: (id: Id) => string) {
  return {
    requestOpinion: (input: { nomineeIds: Id[]; agency: string; letterNumber: string; requestedOn: string }) =>
      send<{ ids: Id[] }>('POST', 'opinions/request', input),
    recordOpinion: (input: AnswerInput & { nomineeIds: Id[]; agency: string; answerNumber: string; answeredOn: string }) =>
      send<{ ids: Id[] }>('POST', 'opinions/record', input),
    answerOpinion: (input: AnswerInput & { ids: Id[]; answerNumber?: string }) =>
      send<{ ids: Id[] }>('POST', 'opinions/answer', input),
    settleOpinion: (id: Id, input: { version: number; note: string; by: string }) =>
      send<Opinion>('POST', `opinions/${at(id)}/settle`, input),
    overrideOpinion: (id: Id, input: { version: number; reason: string }) =>
      send<Opinion>('POST', `opinions/${at(id)}/override`, input),
    approveOverride: (id: Id, input: { version: number; reason: string }) =>
      send<Opinion>('POST', `opinions/${at(id)}/approve-override`, input),
    readAskedIdentity: (id: Id) => send<{ idNumber: string | null }>('GET', `opinions/${at(id)}/identity`),
    saveReceipt: (input: ReceiptInput) => send<Receipt>('POST', 'receipts', input),
    registerReceipt: (input: ReceiptInput) => send<Receipt>('POST', 'receipts/register', input),
    movePlaces: (id: Id, input: PlacesInput & { toId: Id }) => send<Quota>('POST', `quotas/${at(id)}/move`, input),
    surrenderPlaces: (id: Id, input: PlacesInput) => send<Quota>('POST', `quotas/${at(id)}/surrender`, input),
    deductPlaces: (id: Id, input: PlacesInput) => send<Quota>('POST', `quotas/${at(id)}/deduct`, input),
    quotaLedger: (id: Id) => send<LedgerLine[]>('GET', `quotas/${at(id)}/ledger?range=[0,99]`),
    disqualifyNominee: (id: Id, input: { version: number; reasonId: string; reason: string; documentNumber: string }) =>
      send<Nominee>('POST', `nominees/${at(id)}/disqualify`, input),
    withdrawNominee: (id: Id, input: { version: number; reason: string }) =>
      send<Nominee>('POST', `nominees/${at(id)}/withdraw`, input),
  };
}
