/** 征求意见表 (附件2; one row per agency, our default): who is asked is data of the edition. */
import type { EditionRules } from '../rules/schema';
import { chineseDate } from '../calendar/chinese-dates';
import { formPerson, type FormPerson } from './form-person';

export interface OpinionForm {
  kind: 'opinion-form';
  annex: string;
  title: string;
  /** 推荐单位 */
  body: string;
  person: Pick<FormPerson, 'name' | 'sex' | 'ethnicity' | 'birthMonth' | 'politicalStatus' | 'idNumber' | 'employerName' | 'post' | 'award'>;
  /** `answer` holds the choices to tick where none was given. */
  agencies: { agency: string; answer: string; remarks: string; byName: string; date: string }[];
  notes: string[];
}

const CHOICES = '□同意　□不同意　□有问题说明';
const ANSWERS = { agree: '同意', disagree: '不同意', remarks: '有问题说明' } as const;

export interface GivenOpinion {
  answer: keyof typeof ANSWERS;
  remarks: string;
  byName: string;
  /** Civil date. */
  answeredOn: string;
}

export interface OpinionFacts {
  values: Readonly<Record<string, unknown>>;
  body: string;
  /** By agency of materials.json. */
  given?: Readonly<Record<string, GivenOpinion>>;
}

/** The form of a nominee; without facts the blank form. */
export function opinionForm({ awards, materials }: Pick<EditionRules, 'awards' | 'materials'>, facts: OpinionFacts = { values: {}, body: '' }): OpinionForm {
  const { name, sex, ethnicity, birthMonth, politicalStatus, idNumber, employerName, post, award } = formPerson(facts.values, awards);
  return {
    kind: 'opinion-form',
    annex: '附件2',
    title: `${awards.map(({ label }) => label).join('和')}推荐对象征求意见表`,
    body: facts.body,
    person: { name, sex, ethnicity, birthMonth, politicalStatus, idNumber, employerName, post, award },
    agencies: materials.opinions.map(({ id, label }) => {
      const given = facts.given?.[id];
      if (!given) return { agency: label, answer: CHOICES, remarks: '', byName: '', date: '' };
      return { agency: label, answer: ANSWERS[given.answer], remarks: given.remarks, byName: given.byName, date: chineseDate(given.answeredOn) };
    }),
    notes: ['注：按照干部人事管理权限征求意见；「有问题说明」的，请另附书面材料并加盖公章。', '此表由推荐单位填写，随推荐材料一并报送。'],
  };
}
