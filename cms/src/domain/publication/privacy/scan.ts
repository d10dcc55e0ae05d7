/** Scans what is to be published, part by part, and says where each finding stands without repeating it. */
import { findPersonalData, type PersonalKind } from './find-personal-data';

/** A piece of what is to be published: a paragraph, a table, a page of an attachment, the name of a file. */
export interface ScannedPart {
  place: string;
  text: string;
}

export interface PrivacyFinding {
  kind: PersonalKind;
  place: string;
  /** Offsets in the part's text, end excluded: what to mark. */
  start: number;
  end: number;
  masked: string;
  /** The words around it, with the finding masked. */
  excerpt: string;
}

/** Characters shown on either side of a finding. */
const AROUND = 12;

/** All findings in the order of the parts. `known`: public contact data of the issuer, as they are written. */
export function scanParts(parts: readonly ScannedPart[], known: readonly string[] = []): PrivacyFinding[] {
  return parts.flatMap(({ place, text }) => {
    const found = findPersonalData(text, known);
    return found.map(({ kind, start, end, masked }, index) => {
      // Neighbours may be findings themselves: the excerpt ends where they begin.
      const from = Math.max(start - AROUND, found[index - 1]?.end ?? 0);
      const to = Math.min(end + AROUND, found[index + 1]?.start ?? text.length);
      const excerpt = `${text.slice(from, start)}${masked}${text.slice(end, to)}`.replace(/\s+/g, ' ').trim();
      return { kind, place, start, end, masked, excerpt };
    });
  });
}
