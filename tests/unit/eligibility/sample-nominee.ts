/** A nominee against whom no rule of the 8th edition speaks, one for each award, to be spoilt in one place. */
import type { JudgeContext } from '@domain/eligibility/judge-context';
import type { NomineeFacts } from '@domain/eligibility/nominee-facts';
import { rules } from '../edition';

/** 吉林省技术能手 */
export function expert(change: Partial<NomineeFacts> = {}): NomineeFacts {
  return {
    award: 'technical-expert',
    name: '武德胜',
    sex: 'male',
    birthMonth: '1976-11',
    idNumber: '220193197611226992',
    bodyCode: '2203',
    employerName: '四平鸿业铁路装备有限公司（虚构）',
    employerCode: '91220199MAH40C3XWY',
    occupation: '机床装调维修工',
    frontline: true,
    skillLevel: '高级工',
    yearsInOccupation: 11,
    head: false,
    employment: 'employed',
    cleanRecord: true,
    conditions: [4],
    ...change,
  };
}

/** 吉林技能大奖 */
export function laureate(change: Partial<NomineeFacts> = {}): NomineeFacts {
  return expert({ award: 'grand-prize', skillLevel: '高级技师', ...change });
}

/** What the world knows of the sample: an expert of the 6th, nobody's rival, an employer of 四平. */
export function context(change: Partial<JudgeContext> = {}): JudgeContext {
  return {
    rules,
    priorHonours: [],
    otherNominations: [],
    employer: { name: '四平鸿业铁路装备有限公司（虚构）', channel: '2203' },
    today: '2022-11-03',
    ...change,
  };
}

export const expertOfThe6th = context({ priorHonours: [{ award: 'technical-expert', editionNumber: 6 }] });
