/** Who may be recommended, award by award (通知一（一）、二、三（二）). */
import type { ConditionKind } from '../condition-kind';
import type { EditionRules, EligibilityRule } from '../schema';
import { line, listed, type Line, type Section } from './section';

type ParamsInWords = { [K in ConditionKind]: (params: Extract<EligibilityRule, { kind: K }>['params'], rules: EditionRules) => string };

const titleFields = { 'rural-revitalisation': '乡村振兴', 'new-occupation': '新职业（新业态）' } as const;
const titleGrades = { junior: '初级', middle: '中级', senior: '高级' } as const;

const paramsInWords: ParamsInWords = {
  'frontline-post': () => '',
  'same-award': () => '',
  'single-nomination': () => '',
  'head-of-unit': () => '',
  employment: () => '',
  'clean-record': (_, { edition }) => `从 ${edition.lookBacks.cleanSince} 起`,
  'influence-period': (_, { edition }) => `从 ${edition.lookBacks.countedFrom} 往前 ${edition.lookBacks.influenceYears} 年`,
  'employer-channel': () => '',
  'years-in-occupation': ({ minimum }) => `满 ${minimum} 年`,
  'skill-level': ({ minimum, orTitle }) => {
    if (!orTitle) return `${minimum}及以上`;
    const title = `${orTitle.fields.map((field) => titleFields[field]).join('或')}${titleGrades[orTitle.minimum]}及以上职称`;
    return `${minimum}及以上，或${title}${orTitle.frontline ? '且在一线' : ''}`;
  },
  'prior-honour': ({ award }, { awards }) => `已获${awards.find(({ id }) => id === award)?.label ?? award}`,
  'claimed-condition': ({ conditions }) => conditions.map(({ number, text, frontline }) => `${number}. ${text}${frontline ? '〔须在一线〕' : ''}`).join('；'),
};

/** One section for all awards, one for each award. */
export function conditionSections(rules: EditionRules): Section[] {
  const linesFor = (applies: (rule: EligibilityRule) => boolean): Line[] => rules.eligibility.filter(applies).map((rule) => lineOf(rule, rules));
  return [
    { title: '评选条件：各奖项都适用', lines: linesFor(({ appliesTo }) => appliesTo === 'all') },
    ...rules.awards.map(({ id, label }) => ({ title: `评选条件：${label}`, lines: linesFor(({ appliesTo }) => appliesTo !== 'all' && appliesTo.includes(id)) })),
  ];
}

function lineOf(rule: EligibilityRule, rules: EditionRules): Line {
  // the table pairs each kind with the parameters of that kind; the compiler cannot follow the pairing
  const params = (paramsInWords[rule.kind] as (params: unknown, rules: EditionRules) => string)(rule.params, rules);
  const parts = [
    params,
    rule.severity === 'warning' ? '原则性要求：例外须写明理由并经认可' : '',
    rule.waivedBy ? `具备第 ${listed(rule.waivedBy.conditions.map(String))} 项条件的可免（${rule.waivedBy.clause}）` : '',
  ].filter((part) => part !== '');
  return line(`${rule.id}\u3000${rule.text}${parts.length > 0 ? `。〔${parts.join('；')}〕` : ''}`, rule);
}
