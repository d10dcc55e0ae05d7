import type { MediaType } from '@domain/evidence/evidence-slot';
import type { Id } from '../providers/records';

/** An uploaded file as /rest/evidence tells of it. */
export interface Evidence {
  id: Id;
  subjectType: string;
  subjectId: Id;
  slot: string;
  fileName: string;
  mediaType: MediaType;
  bytes: number;
  pages: number | null;
  width: number | null;
  height: number | null;
  thumbnail: boolean;
  uploadedByName: string;
  uploadedAt: string;
  openable: boolean;
}

/** The address of a file's content; the browser's own viewer reads it in parts. */
export const contentUrl = (id: Id): string => `/rest/evidence/${encodeURIComponent(id)}/content`;
export const thumbnailUrl = (id: Id): string => `/rest/evidence/${encodeURIComponent(id)}/thumbnail`;
