/** Finds for every character the face that prints it, and measures. A missing glyph never gets as far as a page. */
import type { Face } from './face';
import { stackOf, type FaceId, type FaceRole } from './face-files';

/** Consecutive characters printed by one face. */
export interface Run {
  face: FaceId;
  text: string;
}

/** Roles tried for a name that the wanted face cannot print whole. */
const WHOLE: readonly FaceRole[] = ['kai', 'song'];
const LATIN = /^[\u0020-\u007e]$/;

/** Printed by no face because they print nothing, or would pull in a face that is not embedded. */
const INVISIBLE = /[\p{Cc}\p{Variation_Selector}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A text as it is printed: no control characters or selectors, no line breaks (one text per line), no tabs. */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(INVISIBLE, '');
}

export class Faces {
  constructor(readonly faces: ReadonlyMap<FaceId, Face>) {}

  private faceFor(codePoint: number, role: FaceRole): FaceId | null {
    return stackOf(role).find((id) => this.faces.get(id)?.has(codePoint)) ?? null;
  }

  /** Whether any document can print the character: each stack ends in faces that hold all of them. */
  covers(codePoint: number): boolean {
    return this.faceFor(codePoint, 'song') !== null;
  }

  /** The characters of a text that no face prints, each once. */
  missing(text: string): string[] {
    return [...new Set([...printable(text)].filter((character) => character !== '\n' && !this.covers(character.codePointAt(0)!)))];
  }

  /** The role whose own face prints every Han character of a name; 宋体, whose companions are of its design, where none does. */
  wholeRole(text: string, role: FaceRole): FaceRole {
    const characters = [...text].filter((character) => !LATIN.test(character)).map((character) => character.codePointAt(0)!);
    const prints = (candidate: FaceRole): boolean =>
      [`own-${candidate}` as const, candidate].some((id) => characters.every((codePoint) => this.faces.get(id)?.has(codePoint)));
    return [role, ...WHOLE].find(prints) ?? 'song';
  }

  /** A line of printable text as runs. A character without any glyph has no run: `missing` refused it before. */
  runs(text: string, role: FaceRole): Run[] {
    const runs: Run[] = [];
    for (const character of text) {
      const face = this.faceFor(character.codePointAt(0)!, role);
      if (face === null) continue;
      const last = runs.at(-1);
      if (last?.face === face) last.text += character;
      else runs.push({ face, text: character });
    }
    return runs;
  }

  /** Width of printable text in points. `spacing` is added after every character. */
  width(text: string, role: FaceRole, size: number, spacing = 0): number {
    let thousandths = 0;
    let characters = 0;
    for (const character of text) {
      const codePoint = character.codePointAt(0)!;
      const face = this.faceFor(codePoint, role);
      thousandths += face === null ? 0 : this.faces.get(face)!.glyph(codePoint)!.advance;
      characters += 1;
    }
    return (thousandths * size) / 1000 + characters * spacing;
  }
}
