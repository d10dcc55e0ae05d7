/** Text as a clerk types it: trimmed, one Unicode form, empty means none; undefined stays «not sent». */
import { z } from 'zod';
import { countCharacters } from '../domain/person/count-characters';
import { isCivilDate } from '../domain/calendar/civil-date';

const tidy = (text: string | null | undefined): string | null | undefined => {
  if (text === undefined || text === null) return text;
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return plain === '' ? null : plain;
};

/** At most so many characters, counted as people count them and as the office's counters do. */
const atMost = (most: number) =>
  z.string().check((context) => {
    if (countCharacters(context.value) > most) context.issues.push({ code: 'too_big', origin: 'string', maximum: most, inclusive: true, input: context.value });
  });

/** An optional text of at most `most` characters. */
export const optionalText = (most = 200) => atMost(most).nullish().transform(tidy);

/** A text that must be there. */
export const requiredText = (most = 200) =>
  atMost(most)
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1));

/** The public id of a record. */
export const publicId = z.string().regex(/^[a-z][a-z0-9]{9,35}$/);

/** The version of a record as the client last saw it; its absence is refused by run-command. */
export const seenVersion = z.int().min(1).optional();

/** A civil date, 'YYYY-MM-DD'. */
export const civilDay = z.string().refine(isCivilDate);
