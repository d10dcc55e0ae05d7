/** What one file may be attached as: a named place with its own bounds. Slots are data; nothing parses their ids. */
import type { EditionRules, Visibility } from '../rules/schema';

/** Types that are taken in, by content; names and announced types have no say. */
export const SCAN_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
/** Word and Excel without macros: only where a file is published beside a page. */
export const OFFICE_TYPES = ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;
export const MEDIA_TYPES = [...SCAN_TYPES, ...OFFICE_TYPES] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The types that are pictures: they get a thumbnail. */
export const IMAGE_TYPES: readonly MediaType[] = ['image/jpeg', 'image/png'];

export const mediaLabels: Readonly<Record<MediaType, string>> = { 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'application/pdf': 'PDF', [OFFICE_TYPES[0]]: 'Word（docx）', [OFFICE_TYPES[1]]: 'Excel（xlsx）' };

/** How a name of each type ends. */
export const mediaExtensions: Readonly<Record<MediaType, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf', [OFFICE_TYPES[0]]: 'docx', [OFFICE_TYPES[1]]: 'xlsx' };

export interface EvidenceSlot {
  id: string;
  label: string;
  /** The record is not complete without a file here. */
  required: boolean;
  /** Files at most; with 1 a new file takes the place of the old one. */
  most: number;
  accepts: readonly MediaType[];
  megabytes: number;
  pages: number;
  megapixels: number;
  /** Pixels at least, for pictures. */
  smallest?: { width: number; height: number };
  /** Who may open it: as for the fields of a nominee. */
  visibility: Visibility;
  clause: string;
}

/** A slot with the edition's general bounds for files (materials.json); what `own` says goes before them. */
export function slotOf(materials: EditionRules['materials'], own: Pick<EvidenceSlot, 'id' | 'label' | 'required'> & Partial<EvidenceSlot>): EvidenceSlot {
  const { megabytes, pages, megapixels, most, clause } = materials.files;
  return { megabytes, pages, megapixels, most, clause, accepts: SCAN_TYPES, visibility: 'internal', ...own };
}
