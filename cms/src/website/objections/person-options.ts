/** The people of a posted list as choices of a form: named by what the page shows of them, so that no internal id is needed. */
import { createHash } from 'node:crypto';
import type { ListedPerson, PublicityModel } from '../models';

export interface PersonOption {
  value: string;
  label: string;
}

const WHOLE = 'all';
const keyOf = (award: string, { name, employerName = '', bodyCode }: ListedPerson): string =>
  createHash('sha256').update(JSON.stringify([award, name, employerName, bodyCode])).digest('hex').slice(0, 24);

/** By award, in the order of the page. */
export function personOptions({ awards }: PublicityModel): { label: string; options: PersonOption[] }[] {
  return awards.map(({ award, label, people }) => ({
    label,
    options: people.map((person) => ({ value: keyOf(award, person), label: [person.name, person.employerName].filter(Boolean).join('，') })),
  }));
}

/** The person a value stands for; null for the list as a whole, undefined when nobody of the list has that value. */
export function personOf({ awards }: PublicityModel, value: string): { award: string; name: string; employerName: string; bodyCode: string } | null | undefined {
  if (value === WHOLE) return null;
  for (const { award, people } of awards) {
    const person = people.find((candidate) => keyOf(award, candidate) === value);
    if (person) return { award, name: person.name, employerName: person.employerName ?? '', bodyCode: person.bodyCode };
  }
  return undefined;
}
