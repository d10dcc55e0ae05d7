/** Numbers that hold, made by a check of the test's own (ISO 7064 MOD 11-2) rather than by the code under test. */
import fc from 'fast-check';

/** Puts a check character behind seventeen digits. */
export function withCheckCharacter(body: string): string {
  let remainder = 0;
  for (const digit of body) remainder = ((remainder + Number(digit)) * 2) % 11;
  const check = (12 - remainder) % 11;
  return body + (check === 10 ? 'X' : String(check));
}

/** County codes of the demo's kind, assigned to no place. */
export const anyIdNumber = fc
  .record({
    county: fc.integer({ min: 220190, max: 220199 }),
    day: fc.date({ min: new Date('1950-01-01'), max: new Date('2004-12-31'), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ county, day, sequence }) =>
    withCheckCharacter(`${county}${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`),
  );
