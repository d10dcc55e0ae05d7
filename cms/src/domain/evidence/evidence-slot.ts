/** What one file may be attached as: a named place with its own bounds. Slots are data; nothing parses their ids. */
import type { EditionRules, Visibility } from '../rules/schema';

/** Types that are taken in, by content; names and announced types have no say. */
export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The types that are pictures: they get a thumbnail. */
export const IMAGE_TYPES: readonly MediaType[] = ['image/jpeg', 'image/png'];

export const mediaLabels: Readonly<Record<MediaType, string>> = { 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'application/pdf': 'PDF' };

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
  return { megabytes, pages, megapixels, most, clause, accepts: MEDIA_TYPES, visibility: 'internal', ...own };
}
