/**
 * Finds personal data in a text about to be made public, attachments included (个人信息保护法第二十八条、
 * 居民身份证法第十九条). Full-width digits, spaces, line breaks and digits written as characters hide nothing.
 * It would rather ask once too often than miss one: a false alarm is lifted by a second person, a leak by nobody.
 */
import { addresses } from './addresses';
import { bankCards } from './bank-cards';
import { identityNumbers } from './identity-numbers';
import { phones } from './phones';
import { readableDigits } from './readable-digits';

export const personalKinds = ['id-number', 'phone', 'bank-card', 'address', 'location'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A find of one detector: a stretch of the readable text. */
export interface Stretch {
  kind: PersonalKind;
  start: number;
  end: number;
}

export interface PersonalData {
  kind: PersonalKind;
  /** UTF-16 offsets in the text that was given, end excluded. */
  start: number;
  end: number;
  /** What was found with its middle hidden, so that a report does not leak it again. */
  masked: string;
}

/** In this order: a stretch that one detector has claimed is not looked at by the next. */
const DETECTORS = [identityNumbers, phones, bankCards, addresses];

/** Everything found, in the order of the text. Public contact data that are allowed stand in `known`, as they are written. */
export function findPersonalData(original: string, known: readonly string[] = []): PersonalData[] {
  const { text, from } = readableDigits(withoutKnown(original, known));
  const claimed: Stretch[] = [];
  for (const detect of DETECTORS) {
    for (const stretch of detect(text)) {
      if (!claimed.some(({ start, end }) => stretch.start < end && start < stretch.end)) claimed.push(stretch);
    }
  }
  return claimed
    .sort((one, other) => one.start - other.start)
    .map(({ kind, start, end }) => ({
      kind,
      start: from[start]!,
      end: endOf(original, from[end - 1]!),
      masked: masked(kind, text.slice(start, end)),
    }));
}

/** Allowed texts become blanks of the same length, so that places stay true. */
function withoutKnown(text: string, known: readonly string[]): string {
  return known.filter((phrase) => phrase !== '').reduce((rest, phrase) => rest.replaceAll(phrase, '\u25a1'.repeat(phrase.length)), text);
}

/** Where the character that begins at a place ends. */
const endOf = (text: string, place: number): number => place + String.fromCodePoint(text.codePointAt(place)!).length;

/** Numbers without what stands between their digits; of a mobile phone without the country. */
function masked(kind: PersonalKind, found: string): string {
  if (kind === 'address') return `${[...found][0]}${'*'.repeat([...found].length - 1)}`;
  const digits = found.replace(/[^\dXx]/g, '');
  const number = kind === 'phone' ? digits.slice(-11) : digits;
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
}
