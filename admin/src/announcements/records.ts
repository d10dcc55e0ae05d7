/** Announcements as /rest sends them. */
import type { PersonalKind } from '@domain/publication/privacy/find-personal-data';
import type { AnnouncementBlock } from '@domain/rules/schema';
import type { Id } from '../providers/records';

export interface Impact {
  purpose: string;
  necessity: string;
  effect: string;
  measures: string;
}

export interface Announcement {
  id: Id;
  version: number;
  correctsId: Id | null;
  correctsTitle: string | null;
  kind: string;
  title: string;
  documentNumber: string | null;
  issuedOn: string;
  blocks: AnnouncementBlock[];
  correctionNote: string | null;
  expiresOn: string | null;
  state: string;
  authorId: Id;
  authorName: string;
  checkerName: string | null;
  checkedAt: string | null;
  /** What the privacy scan found, without the text around it. */
  findings: { kind: PersonalKind; place: string; masked: string }[] | null;
  /** Where only a person can look: pictures, scanned pages. */
  unread: string[] | null;
  liftReason: string | null;
  impact: Impact | null;
  returnReason: string | null;
  publishedFrom: string | null;
  path: string | null;
  updatedAt: string;
}

/** What the editor writes. */
export interface AnnouncementText {
  title: string;
  documentNumber: string | null;
  issuedOn: string;
  blocks: AnnouncementBlock[];
  correctionNote: string | null;
  expiresOn: string | null;
}

/** The address of the page exactly as it would be published now. */
export const previewUrl = (id: Id): string => `/rest/announcements/${encodeURIComponent(id)}/preview`;
