/** One tree of units with one root; places for units of the tree. */
import type { EditionRules } from '../schema';

export function unitFaults(rules: EditionRules): string[] {
  const parents = new Map(rules.units.map((unit) => [unit.code, unit.parent]));
  const problems = rules.units.flatMap((unit) => {
    if (unit.parent === null) return [];
    if (!parents.has(unit.parent)) return [`units ${unit.code}：没有上级单位「${unit.parent}」`];
    return climbsToRoot(unit.code, parents) ? [] : [`units ${unit.code}：上级关系成环`];
  });
  const roots = rules.units.filter((unit) => unit.parent === null).length;
  if (roots !== 1) problems.push(`units：应有且只有一个无上级的单位，现有 ${roots} 个`);
  problems.push(...rules.quotas.filter((quota) => !parents.has(quota.unit)).map((quota) => `quotas：没有单位「${quota.unit}」`));
  const agencies = new Set(rules.materials.opinions.map((agency) => agency.id));
  const asks = ({ kind, agency }: EditionRules['units'][number]): boolean => kind === 'agency' && agency !== undefined && agencies.has(agency);
  problems.push(...rules.units.filter((unit) => (unit.kind === 'agency' || unit.agency !== undefined) && !asks(unit)).map((unit) => `units ${unit.code}：征求意见机关须注明是 materials.opinions 中的哪一个`));
  return problems;
}

function climbsToRoot(code: string, parents: ReadonlyMap<string, string | null>): boolean {
  let at: string | null | undefined = code;
  for (let step = 0; step <= parents.size; step += 1) {
    if (at === null || at === undefined) return true;
    at = parents.get(at);
  }
  return false;
}
