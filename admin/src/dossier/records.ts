import type { Id } from '../providers/records';

/** What GET /rest/nominees/:id/dossier answers: what belongs to a nominee beside the record. */
export interface Dossier {
  periods: DossierPeriod[];
  /** Null where the role has no part in the review. */
  scores: DossierScore[] | null;
  history: DossierAct[];
}

export interface DossierPeriod {
  id: Id;
  title: string;
  level: 'employer' | 'county' | 'body' | 'province';
  unitName: string;
  kind: 'publicity' | 'results';
  state: string;
  firstDay: string | null;
  lastDay: string | null;
  workingDays: number | null;
  documentNumber: string | null;
  place: string | null;
  path: string | null;
}

/** `score` in hundredths of a point. */
export interface DossierScore {
  panelId: Id;
  panelName: string;
  code: string;
  rank: number | null;
  score: number | null;
  rivals: number;
  rankInterval: readonly [best: number, worst: number] | null;
}

export interface DossierChange {
  field: string;
  before: unknown;
  after: unknown;
}

export interface DossierAct {
  sequence: number;
  occurredAt: string;
  actorName: string;
  role: string;
  unitName: string | null;
  command: string;
  subjectType: string;
  reason: string | null;
  changes: DossierChange[];
}
