/** 档案袋封面 (附件4; layout is our default): what is in the bag, and a code the counter scans. */
import type { EditionRules } from '../rules/schema';
import { formPerson, type FormPerson } from './form-person';

export interface BagCover {
  kind: 'bag-cover';
  annex: string;
  title: string;
  body: string;
  person: Pick<FormPerson, 'name' | 'award' | 'employerName' | 'post' | 'occupation' | 'skillLevel'>;
  /** 推荐排序 */
  rank: string;
  contents: { label: string; required: boolean }[];
  contact: string;
  /** `SKA:<edition>:<nominee id>`; null on the blank cover. */
  code: string | null;
}

/** The code on a cover: what the counter reads. */
export const bagCode = (edition: number, nominee: string): string => `SKA:${edition}:${nominee}`;

export interface BagFacts {
  id: string;
  values: Readonly<Record<string, unknown>>;
  body: string;
  rank: number | null;
  contact?: string;
}

/** The cover of a nominee's bag; without facts the blank cover. */
export function bagCover({ edition, awards, materials }: Pick<EditionRules, 'edition' | 'awards' | 'materials'>, facts: BagFacts | null = null): BagCover {
  const { name, award, employerName, post, occupation, skillLevel } = formPerson(facts?.values ?? {}, awards);
  return {
    kind: 'bag-cover',
    annex: '附件4',
    title: `${edition.shortName}${awards.map(({ label }) => label).join('和')}\n申报材料`,
    body: facts?.body ?? '',
    person: { name, award, employerName, post, occupation, skillLevel },
    rank: facts?.rank ? `第${facts.rank}名` : '',
    contents: materials.booklet.map(({ label, required }) => ({ label, required })),
    contact: facts?.contact ?? '',
    code: facts && bagCode(edition.number, facts.id),
  };
}
