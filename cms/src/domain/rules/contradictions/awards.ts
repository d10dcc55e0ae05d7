/** Awards that rules and places speak of, conditions that waivers speak of, and the differential ratio (通知三「差额评选」). */
import { differentials } from '../differential';
import type { EditionRules, EligibilityRule } from '../schema';
import { doubled } from './repetitions';

export function awardFaults(rules: EditionRules): string[] {
  return [...unknownAwards(rules), ...placesGiven(rules), ...rules.eligibility.flatMap((rule) => conditionFaults(rule, rules))];
}

function unknownAwards(rules: EditionRules): string[] {
  const known = new Set(rules.awards.map((award) => award.id));
  const references: [string, string][] = rules.eligibility.flatMap((rule): [string, string][] => [
    ...(rule.appliesTo === 'all' ? [] : rule.appliesTo.map((award): [string, string] => [`eligibility ${rule.id}`, award])),
    ...(rule.kind === 'prior-honour' ? [[`eligibility ${rule.id}`, rule.params.award] as [string, string]] : []),
  ]);
  references.push(...rules.quotas.map((quota): [string, string] => [`quotas ${quota.unit}`, quota.award]));
  return references.filter(([, award]) => !known.has(award)).map(([place, award]) => `${place}：没有奖项「${award}」`);
}

/** More places are given out than may be commended, by the ratio where one is set. */
function placesGiven(rules: EditionRules): string[] {
  return differentials(rules.quotas, rules.awards).flatMap(({ awardLabel, places, ceiling, minimum, needed }) => {
    if (places <= ceiling) return [`quotas：${awardLabel}名额共 ${places}，不多于表彰上限 ${ceiling}，不成差额`];
    if (minimum === null || places >= needed) return [];
    return [`quotas：${awardLabel}名额共 ${places}，表彰上限 ${ceiling}，不到差额比例 ${minimum}`];
  });
}

function conditionFaults(rule: EligibilityRule, { awards, eligibility }: EditionRules): string[] {
  if (rule.kind === 'claimed-condition') {
    const numbers = rule.params.conditions.map(({ number }) => number);
    return doubled(numbers).map((number) => `eligibility ${rule.id}：条件 ${number} 重复`);
  }
  // a rule for an award that is not there has been named already
  if (rule.appliesTo !== 'all' && !awards.some(({ id }) => rule.appliesTo.includes(id))) return [];
  const claimable = eligibility
    .filter((other) => other.appliesTo === 'all' || rule.appliesTo === 'all' || other.appliesTo.some((award) => rule.appliesTo.includes(award)))
    .flatMap((other) => (other.kind === 'claimed-condition' ? other.params.conditions.map(({ number }) => number) : []));
  return (rule.waivedBy?.conditions ?? [])
    .filter((number) => !claimable.includes(number))
    .map((number) => `eligibility ${rule.id}：可免除的条件 ${number} 不在所列条件之中`);
}
