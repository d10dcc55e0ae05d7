/** What the shape of the rules cannot say: references that lead nowhere, sums that cannot be, states nobody reaches. */
import { differentials } from './differential';
import { fieldVisibility } from './nominee-field';
import type { EditionRules, Machine } from './schema';

/** Every contradiction, as a Chinese line with its place; [] when the edition can be opened. */
export function contradictions(rules: EditionRules): string[] {
  return [
    ...repeated(rules),
    ...awardReferences(rules),
    ...unitTree(rules),
    ...quotaSums(rules),
    ...Object.entries(rules.stages).flatMap(([name, machine]) => machineFaults(`stages.${name}`, machine, rules)),
    ...dates(rules),
    ...reviewSums(rules),
    ...openFields(rules),
  ];
}

function repeated(rules: EditionRules): string[] {
  const lists: [string, string[]][] = [
    ['awards', rules.awards.map((award) => award.id)],
    ['awards.spellings', rules.awards.flatMap((award) => award.spellings)],
    ['eligibility', rules.eligibility.map((rule) => rule.id)],
    ['units', rules.units.map((unit) => unit.code)],
    ['quotas', rules.quotas.map((quota) => `${quota.unit} ${quota.award}`)],
    ['roles', rules.roles.map((role) => role.id)],
    ['forms.slate.columns', rules.forms.slate.columns.map((column) => column.field)],
    ['forms.slate.columns.headings', rules.forms.slate.columns.flatMap((column) => column.headings)],
  ];
  return lists.flatMap(([place, values]) =>
    values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${place}：「${value}」重复`),
  );
}

function awardReferences(rules: EditionRules): string[] {
  const known = new Set(rules.awards.map((award) => award.id));
  const references: [string, string][] = rules.eligibility.flatMap((rule): [string, string][] => [
    ...(rule.appliesTo === 'all' ? [] : rule.appliesTo.map((award): [string, string] => [`eligibility ${rule.id}`, award])),
    ...(rule.kind === 'prior-honour' ? [[`eligibility ${rule.id}`, rule.params.award] as [string, string]] : []),
  ]);
  references.push(...rules.quotas.map((quota): [string, string] => [`quotas ${quota.unit}`, quota.award]));
  return references.filter(([, award]) => !known.has(award)).map(([place, award]) => `${place}：没有奖项「${award}」`);
}

function unitTree(rules: EditionRules): string[] {
  const parents = new Map(rules.units.map((unit) => [unit.code, unit.parent]));
  const problems = rules.units.flatMap((unit) => {
    if (unit.parent === null) return [];
    if (!parents.has(unit.parent)) return [`units ${unit.code}：没有上级单位「${unit.parent}」`];
    return climbsToRoot(unit.code, parents) ? [] : [`units ${unit.code}：上级关系成环`];
  });
  const roots = rules.units.filter((unit) => unit.parent === null).length;
  if (roots !== 1) problems.push(`units：应有且只有一个无上级的单位，现有 ${roots} 个`);
  problems.push(...rules.quotas.filter((quota) => !parents.has(quota.unit)).map((quota) => `quotas：没有单位「${quota.unit}」`));
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

/** Differential selection (差额): more places are given out than may be commended, by the ratio where one is set. */
function quotaSums(rules: EditionRules): string[] {
  return differentials(rules.quotas, rules.awards).flatMap(({ awardLabel, places, ceiling, minimum, needed }) => {
    if (places <= ceiling) return [`quotas：${awardLabel}名额共 ${places}，不多于表彰上限 ${ceiling}，不成差额`];
    if (minimum === null || places >= needed) return [];
    return [`quotas：${awardLabel}名额共 ${places}，表彰上限 ${ceiling}，不到差额比例 ${minimum}`];
  });
}

function machineFaults(place: string, machine: Machine, rules: EditionRules): string[] {
  const states = new Set(machine.states.map((state) => state.id));
  const granted = new Set(rules.roles.flatMap((role) => role.grants));
  const reached = new Set([machine.initial]);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const step of machine.transitions) if (step.from.some((state) => reached.has(state))) reached.add(step.to);
  }
  const left = new Set(machine.transitions.flatMap((step) => step.from));
  return [
    ...machine.transitions.flatMap((step) => [
      ...[...step.from, step.to].filter((state) => !states.has(state)).map((state) => `${place}.${step.action}：没有状态「${state}」`),
      ...(granted.has(step.grant) ? [] : [`${place}.${step.action}：没有角色获准「${step.grant}」`]),
    ]),
    ...machine.states.flatMap((state) => [
      ...(reached.has(state.id) ? [] : [`${place}：状态「${state.label}」到不了`]),
      ...(state.final || left.has(state.id) ? [] : [`${place}：状态「${state.label}」出不去`]),
      ...(state.final && left.has(state.id) ? [`${place}：终态「${state.label}」不应有后续`] : []),
    ]),
    ...(states.has(machine.initial) ? [] : [`${place}：没有初始状态「${machine.initial}」`]),
  ];
}

function dates({ edition }: EditionRules): string[] {
  const problems: string[] = [];
  if (edition.window.from > edition.window.to) problems.push('edition.window：起日晚于止日');
  if (edition.window.from < edition.noticeDate) problems.push('edition.window：起日早于通知日期');
  if (edition.lookBacks.cleanSince > edition.noticeDate) problems.push('edition.lookBacks.cleanSince：晚于通知日期');
  return problems;
}

function reviewSums({ review }: EditionRules): string[] {
  const ids = review.dimensions.map((dimension) => dimension.id);
  const total = review.dimensions.reduce((sum, dimension) => sum + dimension.weight, 0);
  return [
    ...(total === 100 ? [] : [`review.dimensions：权重合计 ${total}，应为 100`]),
    ...review.tally.tieChain.filter((id) => !ids.includes(id)).map((id) => `review.tally.tieChain：没有评分项「${id}」`),
    ...(review.panel.minimum <= review.panel.maximum ? [] : ['review.panel：下限大于上限']),
  ];
}

function openFields({ publication }: EditionRules): string[] {
  return Object.entries(publication.whitelist).flatMap(([list, fields]) =>
    fields
      .filter((field) => fieldVisibility[field] !== 'public')
      .map((field) => `publication.whitelist.${list}：字段「${field}」不得公开`),
  );
}
