/** 推荐审批表 (附件6; columns are our default, DOMAIN §3): one nominee, four sides, the opinions in the order of the procedure. */
import type { EditionRules } from '../rules/schema';
import { formPerson, type FormPerson } from './form-person';

/** What the form asks beyond the list; empty where nobody has said it. */
export interface FormStory {
  nativePlace: string;
  workingSince: string;
  school: string;
  /** 学位 */
  degree: string;
  employerPlace: string;
  certificateIssuer: string;
  professionalTitle: string;
  address: string;
  resume: string;
  deeds: string;
  innovations: string;
  apprentices: string;
  competitions: string;
  rewards: string;
}

export interface ApprovalForm {
  kind: 'approval-form';
  annex: string;
  title: string;
  /** 推荐单位 */
  body: string;
  person: Omit<FormPerson, 'achievements' | 'remarks'>;
  story: FormStory;
  /** 本人签名 stands below this promise. */
  promise: string;
  /** Separate consent to publication (个人信息保护法第二十五条). */
  consent: string;
  opinions: { office: string; text: string; date: string }[];
}

/** Who gives an opinion, in the order of 通知三（一）1–7. */
const OFFICES = [
  '所在单位\n意见', '县（市、区）\n人社部门意见', '市（州）人社\n部门、省直主\n管部门意见', '专家评审\n意见', '领导小组\n办公室意见', '省人力资源和\n社会保障厅\n意见',
] as const;

const NO_STORY: FormStory = {
  nativePlace: '', workingSince: '', school: '', degree: '', employerPlace: '', certificateIssuer: '', professionalTitle: '', address: '',
  resume: '', deeds: '', innovations: '', apprentices: '', competitions: '', rewards: '',
};

const PROMISE = '本人承诺：以上所填内容及所附材料真实、准确，无隐瞒和虚假；如有不实，自愿承担由此产生的一切后果。';
const CONSENT = '本人同意推荐单位和评选机关在公示、表彰公告中公开本人姓名、性别、工作单位、岗位、职业（工种）和技能等级。';

export interface ApprovalFacts {
  values: Readonly<Record<string, unknown>>;
  body: string;
  story?: Partial<FormStory>;
  /** Opinions already given, by their place in the order. */
  opinions?: Readonly<Record<number, { text: string; date: string }>>;
}

/** The form of a nominee; without facts the blank form. */
export function approvalForm({ awards }: Pick<EditionRules, 'awards'>, facts: ApprovalFacts = { values: {}, body: '' }): ApprovalForm {
  const { achievements, remarks: _remarks, ...person } = formPerson(facts.values, awards);
  const story = { ...NO_STORY, ...facts.story };
  return {
    kind: 'approval-form',
    annex: '附件6',
    title: `${awards.map(({ label }) => label).join('（')}${'）'.repeat(awards.length - 1)}推荐审批表`,
    body: facts.body,
    person,
    story: { ...story, deeds: story.deeds || achievements },
    promise: PROMISE,
    consent: CONSENT,
    opinions: OFFICES.map((office, index) => ({ office, text: '', date: '', ...facts.opinions?.[index] })),
  };
}
