/** Extensions of the submission window and penalties of bodies, as /rest sends them. */
import type { Id } from '../providers/records';

export interface WindowExtension {
  id: Id;
  /** Null: every body. */
  bodyId: Id | null;
  bodyName: string | null;
  until: string;
  documentNumber: string;
  reason: string;
  grantedBy: string;
  createdAt: string;
}

export interface Penalty {
  id: Id;
  unitId: Id;
  unitName: string;
  nomineeName: string | null;
  forEdition: number;
  kind: 'deduct' | 'bar';
  award: string | null;
  places: number | null;
  documentNumber: string;
  reason: string;
  imposedBy: string;
  imposedOn: string;
}
