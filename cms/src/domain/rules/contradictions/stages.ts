/** State machines that cannot run: steps to nowhere, states nobody reaches or leaves, acts that lead two ways, words used twice. */
import type { EditionRules, Machine } from '../schema';
import { doubled } from './repetitions';

export function stageFaults(rules: EditionRules): string[] {
  const granted = new Set<string>(rules.roles.flatMap((role) => role.grants));
  return Object.entries(rules.stages).flatMap(([name, machine]) => machineFaults(`stages.${name}`, machine, granted));
}

function machineFaults(place: string, machine: Machine, granted: ReadonlySet<string>): string[] {
  const states = new Set(machine.states.map((state) => state.id));
  const reached = reachedFrom(machine);
  const left = new Set(machine.transitions.flatMap((step) => step.from));
  const ending = leadingToAnEnd(machine);
  return [
    ...stepFaults(place, machine, states, granted),
    ...machine.states.flatMap((state) => [
      ...(reached.has(state.id) ? [] : [`${place}：状态「${state.label}」到不了`]),
      ...(state.final || left.has(state.id) ? [] : [`${place}：状态「${state.label}」出不去`]),
      ...(state.final && left.has(state.id) ? [`${place}：终态「${state.label}」不应有后续`] : []),
      ...(left.has(state.id) && !ending.has(state.id) ? [`${place}：状态「${state.label}」走不到终态`] : []),
    ]),
    ...(states.has(machine.initial) ? [] : [`${place}：没有初始状态「${machine.initial}」`]),
    ...doubled(machine.states.map((state) => state.id)).map((id) => `${place}：状态「${id}」重复`),
    ...doubled(machine.states.map((state) => state.label)).map((label) => `${place}：两个状态都叫「${label}」`),
  ];
}

function stepFaults(place: string, machine: Machine, states: ReadonlySet<string>, granted: ReadonlySet<string>): string[] {
  const ways = machine.transitions.flatMap((step) => step.from.map((state) => `${step.action} ${state}`));
  return [
    ...machine.transitions.flatMap((step) => [
      ...[...step.from, step.to].filter((state) => !states.has(state)).map((state) => `${place}.${step.action}：没有状态「${state}」`),
      ...(granted.has(step.grant) ? [] : [`${place}.${step.action}：没有角色获准「${step.grant}」`]),
      ...(step.reasons && !step.guards.includes('reason-given') ? [`${place}.${step.action}：列了理由，却不要求写明理由`] : []),
      ...doubled((step.reasons ?? []).map((reason) => reason.id)).map((id) => `${place}.${step.action}：理由「${id}」重复`),
    ]),
    ...[...new Set(doubled(ways))].map((way) => `${place}：「${way}」有不止一个去向`),
  ];
}

function reachedFrom({ initial, transitions }: Machine): Set<string> {
  const reached = new Set([initial]);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const step of transitions) if (step.from.some((state) => reached.has(state))) reached.add(step.to);
  }
  return reached;
}

/** States from which some way leads to an end; a state without any way on is an end of its own kind, named elsewhere. */
function leadingToAnEnd({ states, transitions }: Machine): Set<string> {
  const left = new Set(transitions.flatMap((step) => step.from));
  const ending = new Set([...states.map((state) => state.id), ...transitions.map((step) => step.to)].filter((state) => !left.has(state)));
  states.filter((state) => state.final).forEach((state) => ending.add(state.id));
  for (let before = -1; before !== ending.size; ) {
    before = ending.size;
    for (const step of transitions) if (ending.has(step.to)) step.from.forEach((state) => ending.add(state));
  }
  return ending;
}
