/**
 * The acts of the selection through employer, county and body.
 *
 * | command            | request                              |
 * |--------------------|--------------------------------------|
 * | slateOutlook       | GET  /slates/:id/outlook             |
 * | takeUpSlate        | POST /slates/:id/take-up             |
 * | sendBackSlate      | POST /slates/:id/send-back           |
 * | recordUnitDecision | POST /unit-decisions                 |
 * | registerPosting    | POST /postings                       |
 * | closePosting       | POST /postings/:id/close             |
 * | writeReport        | POST /recommendation-reports         |
 */
import type { Issue } from '@domain/rules/issue';
import type { GuardKind } from '@domain/rules/schema';
import type { Send } from './casework-commands';
import type { Id, Notice, Slate } from './records';

/** What a list still needs before it may be handed up. */
export interface SlateOutlook {
  id: Id;
  possible: boolean;
  guards: { guard: GuardKind; issues: Issue[] }[];
  papers: Issue[];
}

/** A unit's collective decision on its list; `current`: the list still stands as it was decided on. */
export interface UnitDecision {
  id: Id;
  slateId: Id;
  minutesNumber: string;
  heldOn: string;
  entitled: number;
  present: number;
  inFavour: number;
  passed: boolean;
  current: boolean;
  state: 'standing' | 'withdrawn';
}

export interface DecisionInput {
  slateId: Id;
  version: number;
  minutesNumber: string;
  heldOn: string;
  entitled: number;
  present: number;
  inFavour: number;
  attendance?: string;
  note?: string;
}

export interface PostingInput {
  slateId: Id;
  version: number;
  firstDay: string;
  place: string;
  postedBy: string;
}

export interface Expert {
  name: string;
  title: string;
  unit: string;
}

export interface ReportInput {
  slateId: Id;
  version?: number;
  contactPerson: string;
  contactPhone: string;
  publicityResult: string;
  experts: Expert[];
  evaluatedOn: string;
  evaluationMethod: string;
  expertOpinion: string;
}

export interface Report extends ReportInput {
  id: Id;
  version: number;
}

export const selectionCommands = (send: Send, at: (id: Id) => string) => ({
  slateOutlook: (id: Id) => send<SlateOutlook>('GET', `slates/${at(id)}/outlook`),
  takeUpSlate: (id: Id, input: { version: number; nominees?: Id[] }) => send<Slate>('POST', `slates/${at(id)}/take-up`, input),
  sendBackSlate: (id: Id, input: { version: number; reason: string; reasonId?: string }) =>
    send<Slate>('POST', `slates/${at(id)}/send-back`, input),
  recordUnitDecision: (input: DecisionInput) => send<UnitDecision>('POST', 'unit-decisions', input),
  registerPosting: (input: PostingInput) => send<Notice>('POST', 'postings', input),
  closePosting: (id: Id, input: { version: number; outcome: string }) => send<Notice>('POST', `postings/${at(id)}/close`, input),
  writeReport: (input: ReportInput) => send<Report>('POST', 'recommendation-reports', input),
});
