/** Stories of winners, as /rest sends them. */
import type { Id } from '../providers/records';

export interface Story {
  id: Id;
  version: number;
  commendationId: Id;
  nomineeName: string;
  title: string;
  body: string;
  state: 'draft' | 'reviewed' | 'published';
  authorId: Id;
  authorName: string;
  reviewerName: string | null;
  path: string | null;
}
