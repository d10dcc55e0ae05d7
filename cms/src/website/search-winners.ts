/** Finds people on a page of winners by what the page shows of them: name, employer, award, recommending body. */
import type { AwardList, ListedPerson, Searched, WinnersModel } from './models';

const LONGEST = 40;
const MOST_TERMS = 5;

const plainly = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What was asked for, shortened and with single spaces; empty when nothing was. */
export function searchWords(typed: string): string {
  return typed.slice(0, 4 * LONGEST).normalize('NFKC').replace(/[\s\p{C}]+/gu, ' ').trim().slice(0, LONGEST).trim();
}

/** The awards and recommending bodies of a list, in its order. */
export function choicesOf({ awards }: WinnersModel): Pick<Searched, 'awards' | 'bodies'> {
  const bodies = new Map(awards.flatMap(({ people }) => people.map(({ bodyCode, bodyName }) => [bodyCode || bodyName, bodyName || '其他'] as const)));
  return {
    awards: awards.filter(({ people }) => people.length > 0).map(({ award, label }) => ({ award, label })),
    bodies: [...bodies].map(([code, name]) => ({ code, name })),
  };
}

/** What an address asks of a list: words, one of its awards, one of its bodies; null when nothing that there is. */
export function askedOf(model: WinnersModel, asked: URLSearchParams): Searched | null {
  const choices = choicesOf(model);
  const words = searchWords(asked.get('q') ?? '');
  const award = choices.awards.find((one) => one.award === asked.get('award'))?.award ?? '';
  const body = choices.bodies.find(({ code }) => code === asked.get('body'))?.code ?? '';
  return words || award || body ? { words, award, body, ...choices } : null;
}

/** The same page with those people only whom everything asked for fits. */
export function searchWinners(model: WinnersModel, searched: Searched): WinnersModel {
  const terms = plainly(searched.words).split(' ').filter(Boolean).slice(0, MOST_TERMS);
  const matches = ({ label, personTitle }: AwardList) => ({ name, employerName = '', bodyCode, bodyName }: ListedPerson): boolean => {
    if (searched.body && searched.body !== (bodyCode || bodyName)) return false;
    const text = plainly([name, employerName, bodyName, label, personTitle].join('\n'));
    return terms.every((term) => text.includes(term));
  };
  const kept = (award: AwardList): ListedPerson[] => (searched.award && searched.award !== award.award ? [] : award.people.filter(matches(award)));
  return { ...model, awards: model.awards.map((award) => ({ ...award, people: kept(award) })), searched };
}
