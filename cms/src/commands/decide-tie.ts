import { z } from 'zod';
import { isCarried } from '../domain/decision/is-carried';
import { panelResult, type PanelInputs } from '../domain/review/panel-result';
import type { Issue } from '../domain/rules/issue';
import type { Transition } from '../domain/rules/schema';
import { ask } from '../domain/workflow/act';
import { publicId, requiredText, seenVersion } from './case-text';
import { frozenInputs } from './panel-inputs';
import { lockPanel, type PanelRecord } from './panel-record';
import { checkPanelState } from './panel-step';
import type { Command, Work } from './run-command';

/** A vote as the minutes give it. */
export const minutedVote = {
  minutesNumber: requiredText(100),
  heldOn: z.string().max(10),
  entitled: z.int().min(1).max(1000),
  present: z.int().min(0).max(1000),
  inFavour: z.int().min(0).max(1000),
};

/** The vote as a step: what is asked of its minutes, and under which clause. */
const DECIDE: Transition = { action: 'decide-tie', from: ['closed'], to: 'closed', grant: 'panel.run', guards: ['decision-minuted'], label: '登记表决', clause: '通知三（一）3', official: false };

const input = z.strictObject({ id: publicId, version: seenVersion, award: z.string().max(60), order: z.array(publicId).min(2).max(1000), ...minutedVote });
type DecideTie = z.infer<typeof input>;

/** Asks the guard «decision-minuted» of a vote. Issues: decision.minutes, decision.day, decision.rejected. */
export function checkMinuted(vote: { minutesNumber: string; heldOn: string; entitled: number; present: number; inFavour: number }, { edition, now }: Work, step: Transition): Issue[] {
  const decision = { minutes: vote.minutesNumber, heldOn: vote.heldOn, passed: isCarried(vote, edition.rules.review.votes) };
  return ask('decision-minuted', { rules: edition.rules, 'decision-minuted': { decision, now } }, step);
}

/**
 * Records the vote that separates nominees whom the declared method cannot (通知三（一）3): never chance. Refuses: stale,
 * state.wrong, review.tie, decision.minutes, decision.day, decision.rejected.
 */
export const decideTie: Command<DecideTie, { panel: PanelRecord; inputs: PanelInputs | null }, { id: string }> = {
  name: 'decide-tie',
  label: '评审组',
  action: 'panel.run',
  input,
  async lock(sql, { id }) {
    const panel = await lockPanel(sql, id);
    return panel && { panel, inputs: panel.inputsHash === null ? null : await frozenInputs(sql, panel.key) };
  },
  editionOf: ({ panel }) => panel.editionKey,
  facts: () => ({}),
  version: ({ panel }, { version }) => ({ label: '评审组', subjectType: 'panel', subjectId: panel.id, stored: panel.version, seen: version }),
  refusal: '不能登记表决',
  check({ panel, inputs }, form, work) {
    const wrong = checkPanelState(panel.state, ['closed'], '登记表决');
    if (wrong.length > 0 || inputs === null) return wrong;
    const tie = panelResult(inputs, panel.ties).openTies.find(({ award, nominees }) => award === form.award && nominees.length === form.order.length && new Set(form.order).size === nominees.length && nominees.every((id) => form.order.includes(id)));
    if (!tie) return [{ code: 'review.tie', clause: '通知三（一）3', severity: 'error', field: 'order', params: {} }];
    return checkMinuted(form, work, DECIDE);
  },
  async write({ panel }, { id: _id, version: _version, ...tie }, { sql }) {
    await sql`update panels set ties = ${JSON.stringify([...panel.ties, tie])}::jsonb, version = version + 1, updated_at = now() where id = ${panel.key}`;
    return { answer: { id: panel.id }, journal: [{ subjectType: 'panel', subjectId: panel.id, before: { version: panel.version }, after: { ...tie, version: panel.version + 1 } }] };
  },
};
