/** The steps: each state follows the one before by a step the frozen rules know, and the records stand where the journal left them. */
import type { Entry, JournalDocument, Rules } from './document';
import type { Problem } from './problem';

const stateIn = (facts: unknown): string | null => {
  const state = facts !== null && typeof facts === 'object' ? (facts as { state?: unknown }).state : null;
  return typeof state === 'string' ? state : null;
};

/** A list has a machine for each level; a step of any of them is a step. */
function stepsOf(rules: Rules, subject: string): { from: string[]; to: string }[] | null {
  const machines = Object.entries(rules.stages).filter(([name]) => name === subject || name.endsWith(`-${subject}`));
  return machines.length === 0 ? null : machines.flatMap(([, machine]) => machine.transitions);
}

/** state.jump (it did not start where it was), state.step (no such step), state.now (the record stands elsewhere), chain.version. */
export function checkStates({ entries, edition, slates, notices, complete }: JournalDocument): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, { state: string; entry: Entry }>();
  for (const entry of entries) {
    const [from, to] = [stateIn(entry.before), stateIn(entry.after)];
    if (to === null || entry.subjectType === null) continue;
    const { sequence } = entry;
    const subject = `${entry.subjectType} ${entry.subjectId}`;
    const last = known.get(subject);
    if (from !== null && last && last.state !== from) {
      problems.push({ sequence, code: 'state.jump', detail: `${subject} 从「${from}」开始，而第 ${last.entry.sequence} 条之后应为「${last.state}」` });
    }
    const steps = stepsOf(edition.rules, entry.subjectType);
    if (from !== null && from !== to && steps && !steps.some((step) => step.from.includes(from) && step.to === to)) {
      problems.push({ sequence, code: 'state.step', detail: `${subject} 从「${from}」到「${to}」不是本届规则中的步骤` });
    }
    known.set(subject, { state: to, entry });
  }
  if (!complete) return problems;
  for (const [type, records] of [['slate', slates], ['notice', notices]] as const) {
    for (const { id, state } of records) {
      const last = known.get(`${type} ${id}`);
      if (last && last.state !== state) problems.push({ sequence: last.entry.sequence, code: 'state.now', detail: `${type} ${id} 现在是「${state}」，日志到此为「${last.state}」` });
    }
  }
  return problems;
}
