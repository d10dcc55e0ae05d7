/** What /rest sends, resource by resource: camelCase columns, `id`, and for each relation `xId` plus display columns. */
import type { Issue } from '@domain/rules/issue';

export type Id = string;
export type Verdict = 'pass' | 'fail' | 'unknown';

export interface Nominee {
  id: Id;
  version: number;
  editionId: Id;
  award: string;
  bodyId: Id;
  bodyName: string;
  bodyCode: string;
  countyId?: Id | null;
  employerId?: Id | null;
  name: string;
  sex: 'male' | 'female' | null;
  ethnicity: string | null;
  birthMonth: string | null;
  politicalStatus: string | null;
  education: string | null;
  employerName: string | null;
  employerCode: string | null;
  post: string | null;
  ownership: string | null;
  frontline: boolean | null;
  occupation: string | null;
  skillLevel: string | null;
  certificateNumber: string | null;
  yearsInOccupation: number | null;
  head: boolean | null;
  employment: 'employed' | 'retired' | 'other' | null;
  cleanRecord: boolean | null;
  cleanRecordNote: string | null;
  conditions: number[] | null;
  honours: string | null;
  achievements: string | null;
  remarks: string | null;
  nativePlace?: string | null;
  workStart?: string | null;
  degree?: string | null;
  school?: string | null;
  major?: string | null;
  employerLocation?: string | null;
  certificateIssuer?: string | null;
  certificateDate?: string | null;
  professionalTitle?: string | null;
  address?: string | null;
  resume?: string | null;
  deeds?: string | null;
  deedsBrief?: string | null;
  innovations?: string | null;
  apprentices?: string | null;
  competitions?: string | null;
  awardsAndPenalties?: string | null;
  industry?: string | null;
  strategicField?: string | null;
  grassroots?: boolean | null;
  hardPost?: boolean | null;
  involvesSecrets?: boolean | null;
  declassified?: boolean | null;
  consentGiven?: boolean | null;
  consentOn?: string | null;
  consentPaper?: string | null;
  promiseSigned?: boolean | null;
  exceptionReason?: string | null;
  /** Id of a state in stages.json, as in every record. */
  state: string;
  verdict: Verdict;
  issues: Issue[];
  idNumberMasked?: string | null;
  phoneMasked?: string | null;
  rank?: number | null;
  slateId?: Id | null;
  /** Whose list holds the person now. */
  level?: 'employer' | 'county' | 'body' | 'province';
  slateState?: string | null;
  sourceFile?: string | null;
  sourceRow?: number | null;
  createdAt?: string;
  updatedAt?: string;
}

export interface Unit {
  id: Id;
  version: number;
  code: string;
  name: string;
  shortName: string | null;
  kind: string;
  parentId: Id | null;
  parentName?: string | null;
  path: string;
  regionCode: string | null;
  uscc: string | null;
  ownership: string | null;
  channel: string | null;
  sortKey: number | null;
}

export interface Quota {
  id: Id;
  version: number;
  editionId: Id;
  unitId: Id;
  unitName: string;
  unitCode: string;
  unitKind?: string;
  unitPath?: string;
  unitSortKey?: number;
  award: string;
  places: number;
  used: number;
  documentNumber: string | null;
}

/** A person in whom a list departs from its proposal. */
export interface Deviation {
  nominee: Id;
  name: string;
  kind: 'added' | 'left-out';
  reason: string;
  byName?: string;
}

export interface Slate {
  id: Id;
  version: number;
  editionId: Id;
  unitId: Id;
  unitName: string;
  unitCode: string;
  unitPath?: string;
  level: 'employer' | 'county' | 'body' | 'province';
  state: string;
  submittedAt: string | null;
  updatedAt?: string;
  /** People on the list, and how many of them do not pass. */
  entries?: number;
  failing?: number;
  /** Problems of the list itself: ranks, places. */
  issues?: Issue[];
  /** Last day to mend a returned list. */
  mendBy?: string | null;
  /** The unit the list is handed to. */
  receiverId?: Id | null;
  receiverName?: string | null;
  /** Of the province's list: the proposal it was taken from, and where it departs from that. */
  proposed?: Record<string, Id[]> | null;
  proposalHash?: string | null;
  proposalReason?: string | null;
  deviations?: Deviation[] | null;
  /** Of a list handed up: how many of its people a higher unit holds by now. */
  taken?: number;
}

export interface SlateEntry {
  id: Id;
  slateId: Id;
  nomineeId: Id;
  award: string;
  rank: number;
  inversionReason: string | null;
  nomineeName?: string;
  /** The list below from which the person came to this one. */
  lowerSlateId?: Id | null;
  lowerUnitName?: string | null;
  lowerRank?: number | null;
}

export interface Notice {
  id: Id;
  version: number;
  editionId: Id;
  slateId: Id;
  /** Whose list it shows. */
  level: string;
  kind: 'publicity' | 'results';
  title: string;
  documentNumber: string | null;
  state: string;
  firstDay: string;
  lastDay: string;
  workingDays: number;
  countPostingDay?: boolean;
  /** Since when the period is halted. */
  pausedOn?: string | null;
  events?: { day: string; kind: string; lastDayBefore: string; lastDay: string | null; note: string }[] | null;
  unitPath?: string;
  postedAt: string | null;
  closedAt: string | null;
  /** Of a posting in a unit: where it was put up, by whom. */
  place?: string | null;
  postedBy?: string | null;
  path: string | null;
}

export interface Commendation {
  id: Id;
  version: number;
  editionId: Id;
  nomineeId: Id;
  nomineeName: string;
  bodyName?: string;
  employerName?: string;
  award: string;
  certificateNumber: string | null;
  decisionDocument: string | null;
  conferredOn: string | null;
  state: 'conferred' | 'revoked';
  /** Yuan. */
  bonusAmount?: number | null;
  paidOn?: string | null;
  voucherNumber?: string | null;
  revokedOn?: string | null;
  revocationDocument?: string | null;
  revocationReason?: string | null;
  certificateRecoveredOn?: string | null;
  certificateRecoveryDocument?: string | null;
  bonusRecoveredOn?: string | null;
  bonusRecoveryDocument?: string | null;
}

export interface JournalEntry {
  id: Id;
  sequence: number;
  occurredAt: string;
  actorName: string;
  role: string;
  unitCode: string | null;
  command: string;
  subjectType: string;
  subjectId: Id;
  reason: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  requestId: string | null;
  previousHash: string | null;
  hash: string;
}

/** One line of /rest/dashboard/quota-use: places and use of one body for one award. */
export interface QuotaUse {
  unitId: Id;
  unitCode: string;
  unitName: string;
  kind: string;
  award: string;
  places: number;
  used: number;
  drafted: number;
  submitted: number;
  remaining: number;
}

/** One row of an uploaded list as the server read it, before anything is saved. */
export interface ImportRow {
  row: number;
  rank: number | null;
  award: string | null;
  name: string | null;
  sex?: string | null;
  employerName?: string | null;
  post?: string | null;
  occupation?: string | null;
  skillLevel?: string | null;
  yearsInOccupation?: number | null;
  issues: Issue[];
}
/** What a file would change of the recorded list; numbers are masked. */
export interface ImportChanges {
  added: { award: string | null; name: string; row: number }[];
  changed: { award: string | null; name: string; row: number; fields: { field: string; label: string; before: string; after: string }[] }[];
  missing: { award: string | null; name: string }[];
  unchanged: number;
}

export interface ImportPreview {
  fileHash: string;
  previewHash: string;
  changes: ImportChanges;
  unitId: Id;
  nominees: ImportRow[];
  issues: Issue[];
  blocked: boolean;
  slateId: Id;
  version: number;
}
