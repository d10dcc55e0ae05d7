/** People of one award by recommending body; bodies and people in the order of the model. */
import type { AwardList } from './models';
import type { PeopleGroup } from './parts/people-table';

/** The groups of an award; `id` is the anchor of a group on its page. */
export function groupByBody({ award, people }: AwardList): PeopleGroup[] {
  const groups = new Map<string, PeopleGroup>();
  for (const person of people) {
    const code = person.bodyCode || person.bodyName;
    const group = groups.get(code) ?? { id: anchor(award, code), name: person.bodyName || '其他', people: [] };
    group.people.push(person);
    groups.set(code, group);
  }
  return [...groups.values()];
}

/** Letters, digits and hyphens of an id stay; whatever else is written by its code point. */
function anchor(award: string, code: string): string {
  return `${award}-${code}`.replace(/[^\p{L}\p{N}-]/gu, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}`);
}
