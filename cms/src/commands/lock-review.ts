import { z } from 'zod';
import { shanghai } from '../domain/review/review-window';
import type { Issue } from '../domain/rules/issue';
import { publicId, seenVersion } from './case-text';
import { lockPanel, lockSeats, type PanelRecord, type SeatRecord } from './panel-record';
import { checkPanelState } from './panel-step';
import type { Command } from './run-command';
import type { Sql } from './sql';

const input = z.strictObject({ id: publicId, version: seenVersion });

export interface SeatedPanel {
  panel: PanelRecord;
  seats: SeatRecord[];
}

/** Locks a panel and its seats. */
export async function lockSeated(sql: Sql, id: string): Promise<SeatedPanel | null> {
  const panel = await lockPanel(sql, id);
  return panel && { panel, seats: await lockSeats(sql, panel.key) };
}

/** review.early while the deadline is ahead and somebody has not submitted. */
export function checkOver({ panel, seats }: SeatedPanel, now: Date): Issue[] {
  const open = seats.filter(({ state, submittedAt }) => state === 'accepted' && submittedAt === null).length;
  if (open === 0 || panel.deadline === null || now.getTime() >= Date.parse(panel.deadline)) return [];
  return [{ code: 'review.early', clause: '通知三（一）3', severity: 'error', params: { deadline: shanghai(panel.deadline), open } }];
}

/** Locks what was submitted for good; what is still a draft after the deadline stays one and does not count. */
export async function lockSubmitted(sql: Sql, { panel, seats }: SeatedPanel): Promise<{ locked: number; drafts: number }> {
  const keys = seats.filter(({ state }) => state === 'accepted').map(({ key }) => key);
  const locked = await sql`update reviews set state = 'locked', version = version + 1, updated_at = now() where seat_id = any(${keys}::int[]) and state = 'submitted' returning id`;
  const [drafts] = await sql<{ count: number }>`select count(*)::int as count from reviews where seat_id = any(${keys}::int[]) and state = 'draft'`;
  await sql`update panels set state = 'locked', version = version + 1, updated_at = now() where id = ${panel.key}`;
  return { locked: locked.length, drafts: drafts!.count };
}

/**
 * Ends the scoring of a panel: after the deadline, or when everybody has submitted. Writes were refused from the deadline on
 * already, by the clock. Refuses: stale, state.wrong, review.early.
 */
export const lockReview: Command<z.infer<typeof input>, SeatedPanel, { id: string }> = {
  name: 'lock-review',
  label: '评审组',
  action: 'panel.run',
  input,
  lock: (sql, { id }) => lockSeated(sql, id),
  editionOf: ({ panel }) => panel.editionKey,
  facts: () => ({}),
  version: ({ panel }, { version }) => ({ label: '评审组', subjectType: 'panel', subjectId: panel.id, stored: panel.version, seen: version }),
  refusal: '不能截止',
  check(subject, _input, { now }) {
    const wrong = checkPanelState(subject.panel.state, ['open'], '截止评审');
    return wrong.length > 0 ? wrong : checkOver(subject, now);
  },
  async write(subject, _input, { sql }) {
    const { panel } = subject;
    const counted = await lockSubmitted(sql, subject);
    return { answer: { id: panel.id }, journal: [{ subjectType: 'panel', subjectId: panel.id, before: { state: panel.state, version: panel.version }, after: { state: 'locked', ...counted, version: panel.version + 1 } }] };
  },
};
