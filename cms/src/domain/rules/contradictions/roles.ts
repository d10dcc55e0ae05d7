/** Every kind of unit that has places must have somebody who may submit its list. */
import type { EditionRules } from '../schema';

export function roleFaults({ quotas, units, roles, stages }: EditionRules): string[] {
  const submitting = new Set(stages.slate.transitions.filter((step) => step.from.includes(stages.slate.initial)).map((step) => step.grant));
  const kinds = new Set(quotas.filter(({ places }) => places > 0).flatMap(({ unit }) => units.find(({ code }) => code === unit)?.kind ?? []));
  return [...kinds]
    .filter((kind) => !roles.some((role) => role.unitKinds.includes(kind) && role.grants.some((grant) => submitting.has(grant))))
    .map((kind) => `roles：有名额的「${kind}」类单位没有角色可以报送名单`);
}
