/** How things go, from state to state, with what each step asks (通知三（一）). */
import type { EditionRules, MachineName, Transition } from '../schema';
import { actionLabels } from '../wording/action-labels';
import { effectLabels } from '../wording/effect-labels';
import { guardLabels } from '../wording/guard-labels';
import { line, listed, type Section } from './section';

const machines: Readonly<Record<MachineName, string>> = {
  nominee: '推荐对象',
  'employer-slate': '所在单位的名单',
  'county-slate': '县级的名单',
  slate: '名单',
  notice: '公示',
  commendation: '表彰',
  objection: '异议',
  announcement: '公告',
};

/** One section for each kind of thing that has stages. */
export function stageSections({ stages }: EditionRules): Section[] {
  return (Object.keys(machines) as MachineName[]).flatMap((name) => {
    const machine = stages[name];
    if (!machine) return [];
    const { initial, states, transitions } = machine;
    const labelOf = (id: string): string => states.find((state) => state.id === id)?.label ?? id;
    const begins = `从「${labelOf(initial)}」开始；「${states.filter(({ final }) => final).map(({ label }) => label).join('」「')}」为终点`;
    return [{ title: `程序：${machines[name]}`, lines: [{ text: begins, clause: null, official: false }, ...transitions.map((step) => line(inWords(step, labelOf), step))] }];
  });
}

function inWords(step: Transition, labelOf: (id: string) => string): string {
  const parts = [
    `权限「${actionLabels[step.grant]}」`,
    step.guards.length > 0 ? `须${listed(step.guards.map((kind) => guardLabels[kind]))}` : '',
    step.reasons ? `理由：${listed(step.reasons.map(({ label }) => label))}` : '',
    step.deadline ? `限 ${step.deadline.workingDays} 个工作日${step.deadline.official ? '' : '〔缺省〕'}` : '',
    step.effects ? listed(step.effects.map((effect) => effectLabels[effect])) : '',
  ].filter((part) => part !== '');
  return `${step.label}：${step.from.map(labelOf).join('、')} → ${labelOf(step.to)}。${parts.join('；')}`;
}
