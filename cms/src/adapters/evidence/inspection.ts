/** What the inspector is asked of a file, and what it answers. */
import type { EvidenceSlot, MediaType } from '../../domain/evidence/evidence-slot';
import type { Issue } from '../../domain/rules/issue';
import type { EvidenceCode } from './evidence-fault';

/** The bounds of the slot the file is for. */
export type Bounds = Pick<EvidenceSlot, 'accepts' | 'pages' | 'megapixels' | 'smallest'>;

export interface Inspection {
  mediaType: MediaType;
  /** Of a PDF. */
  pages: number | null;
  /** Of a picture, in pixels as stored. */
  width: number | null;
  height: number | null;
  /** JPEG. */
  thumbnail: Buffer | null;
}

export interface InspectorQuestion {
  bytes: Uint8Array;
  bounds: Bounds;
}
export type InspectorAnswer = { found: Inspection } | { fault: { code: EvidenceCode; params: Issue['params'] } };
