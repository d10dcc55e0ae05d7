/** Skill level at or above a rung; where the rule says so, a professional title may stand in (通知二（一）、（二）). */
import { isAtLeast, isSkillLevel } from '../../person/skill-level';
import { titleGrades } from '../../rules/schema';
import { fail, pass, unknown, type Condition, type ParamsOf } from '../condition';
import type { NomineeFacts } from '../nominee-facts';

export const skillLevel: Condition<'skill-level'> = (nominee, params) => {
  const level = nominee.skillLevel;
  if (level !== null && isSkillLevel(level) && isAtLeast(level, params.minimum)) return pass;
  const title = byTitle(nominee, params.orTitle);
  if (title === 'pass') return pass;
  const found = level ?? nominee.unread?.skillLevel ?? '';
  const judged = level !== null && isSkillLevel(level) && title !== 'unknown';
  return judged || title === 'fail'
    ? fail('skillLevel', { found, required: params.minimum })
    : unknown('skillLevel', { found, required: params.minimum });
};

/** 'none': no title is claimed or none counts here. */
function byTitle(nominee: NomineeFacts, rule: ParamsOf<'skill-level'>['orTitle']): 'pass' | 'fail' | 'unknown' | 'none' {
  const title = nominee.professionalTitle;
  if (!rule || !title || !rule.fields.includes(title.field)) return 'none';
  if (titleGrades.indexOf(title.grade) < titleGrades.indexOf(rule.minimum)) return 'fail';
  if (!rule.frontline || nominee.frontline === true) return 'pass';
  return nominee.frontline === null ? 'unknown' : 'fail';
}
