/** Pages on their way through the second person's check, as /rest sends them. */
import type { PersonalKind } from '@domain/publication/privacy/find-personal-data';
import type { Impact } from '../announcements/records';
import type { Id } from '../providers/records';

export type ReleaseAct = 'publicity' | 'amendment' | 'results' | 'revocation';
export type ReleaseState = 'checking' | 'approved' | 'published' | 'returned' | 'replaced';

export interface Release {
  id: Id;
  version: number;
  act: ReleaseAct;
  /** The list, notice or commendation it is about. */
  subjectId: Id;
  title: string;
  documentNumber: string | null;
  findings: { kind: PersonalKind; place: string; masked: string }[];
  state: ReleaseState;
  authorId: Id;
  authorName: string;
  checkerName: string | null;
  checkedAt: string | null;
  liftReason: string | null;
  impact: Impact | null;
  returnReason: string | null;
  publishedFrom: string | null;
  path: string | null;
  updatedAt: string;
}
