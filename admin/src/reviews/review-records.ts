/** The records of the expert review as the server answers them. Points of totals are hundredths. */
import type { PanelState, SeatState } from '@domain/review/panel-state';
import type { PanelResult, TieDecision } from '@domain/review/panel-result';
import type { Material } from '@domain/review/blind-material';
import type { Issue } from '@domain/rules/issue';
import type { Id } from '../providers/records';

export interface Reviewer {
  id: Id;
  name: string;
  title: string | null;
  employerName: string;
  employerCode: string | null;
  occupations: string[] | null;
  account: string | null;
  declared: { nominee: Id; relation: string }[] | null;
  statements: Statement[] | null;
  statedOn: string | null;
  active: boolean;
  seats: number;
  version: number;
}

/** A relation as an expert states it: by name, since the review may be blind. */
export interface Statement {
  personName: string;
  employerName: string | null;
  relation: Exclude<Relation, 'same-employer'>;
}

export interface OwnStatements {
  statements: Statement[];
  statedOn: string | null;
  expert: boolean;
}

export interface Panel {
  id: Id;
  name: string;
  awards: string[];
  occupations: string[];
  size: number;
  seed: string;
  poolHash: string;
  poolSize: number;
  excluded: { expert: Id; nominee: Id; relations: Relation[] }[];
  state: PanelState;
  drawnAt: string;
  deadline: string | null;
  inputsHash: string | null;
  candidates: number;
  accepted: number;
  submitted: number;
  missing: { seats: number[]; reason: string; byName: string } | null;
  version: number;
}

export type Relation = 'same-employer' | 'master' | 'apprentice' | 'relative' | 'other';

export interface Seat {
  id: Id;
  reviewerId: Id;
  reviewerName: string;
  reviewerTitle: string | null;
  employerName: string;
  hasAccount: boolean;
  number: number;
  state: SeatState;
  reason: string | null;
  submittedAt: string | null;
  scored: number;
  recused: { code: string; name: string; reason: string }[];
  version: number;
}

export interface Candidate {
  id: Id;
  nomineeId: Id;
  code: string;
  award: string;
  bodyRank: number;
  name: string;
  employerName: string | null;
  bodyName: string;
}

export interface TallyView extends PanelResult {
  inputsHash: string;
  intact: boolean;
  experts: { id: Id; name: string; number: number }[];
  names: { id: Id; code: string; name: string; employerName: string | null; bodyName: string; state: string }[];
  ties: TieDecision[];
}

export interface SeatSummary {
  id: Id;
  panelName: string;
  panelState: PanelState;
  deadline: string | null;
  number: number;
  state: SeatState;
  submittedAt: string | null;
  candidates: number;
  started: number;
  recused: number;
  version: number;
}

export interface DeskCandidate {
  id: Id;
  code: string;
  award: string;
  material: Material;
  review: { points: Record<string, number>; comment: string | null; state: string; reason: string | null; version: number } | null;
}

export interface ReviewDesk extends SeatSummary {
  dimensions: { id: string; label: string; weight: number }[];
  blind: boolean;
  people: DeskCandidate[];
}

export interface SheetPreview {
  fileHash: string;
  rows: { row: number; code: string; total: number; changes: boolean; issues: Issue[] }[];
  issues: Issue[];
  blocked: boolean;
}

export interface Assessment {
  id: Id;
  nomineeId: Id;
  nomineeName: string;
  award: string;
  employerName: string | null;
  bodyName: string;
  minutesNumber: string;
  decidedOn: string;
  teamId: Id | null;
  teamName: string | null;
  members: string[] | null;
  visits: { id: Id; heldOn: string; place: string; findings: string }[];
  result: 'passed' | 'failed' | null;
  reason: string | null;
  version: number;
}
