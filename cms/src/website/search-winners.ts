/** Finds people on a page of winners by what the page shows of them: name, employer, award, recommending body. */
import type { AwardList, ListedPerson, WinnersModel } from './models';

const LONGEST = 40;
const MOST_TERMS = 5;

const plainly = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What was asked for, shortened and with single spaces; empty when nothing was. */
export function searchWords(typed: string): string {
  return typed.slice(0, 4 * LONGEST).normalize('NFKC').replace(/[\s\p{C}]+/gu, ' ').trim().slice(0, LONGEST).trim();
}

/** The same page with those people only in whom every word is found. */
export function searchWinners(model: WinnersModel, words: string): WinnersModel {
  const terms = plainly(words).split(' ').slice(0, MOST_TERMS);
  const matches = ({ label, personTitle }: AwardList) => ({ name, employerName = '', bodyName }: ListedPerson): boolean => {
    const text = plainly([name, employerName, bodyName, label, personTitle].join('\n'));
    return terms.every((term) => text.includes(term));
  };
  return { ...model, awards: model.awards.map((award) => ({ ...award, people: award.people.filter(matches(award)) })) };
}
