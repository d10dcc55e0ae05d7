import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { publicId, seenVersion } from './case-text';
import { lockPanel, lockSeats, type PanelRecord, type SeatRecord } from './panel-record';
import { checkPanelState } from './panel-step';
import { badRequest } from './refusal';
import type { Command } from './run-command';

const input = z.strictObject({ id: publicId, version: seenVersion, deadline: z.string().max(40) });

/**
 * Lets the experts score until an instant (通知三（一）3). Every seat must have been accepted first.
 * Refuses: stale, state.wrong, panel.seats, review.deadline.
 */
export const openReview: Command<z.infer<typeof input>, { panel: PanelRecord; seats: SeatRecord[] }, { id: string }> = {
  name: 'open-review',
  label: '评审组',
  action: 'panel.run',
  input,
  async lock(sql, { id }) {
    const panel = await lockPanel(sql, id);
    return panel && { panel, seats: await lockSeats(sql, panel.key) };
  },
  editionOf: ({ panel }) => panel.editionKey,
  facts: () => ({}),
  version: ({ panel }, { version }) => ({ label: '评审组', subjectType: 'panel', subjectId: panel.id, stored: panel.version, seen: version }),
  refusal: '不能开始评审',
  check({ panel, seats }, { deadline }, { now }) {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/.test(deadline) || Number.isNaN(Date.parse(deadline))) {
      throw badRequest('截止时间的格式不对，例：2022-11-07T18:00:00+08:00。', { deadline: '格式不对' });
    }
    const wrong = checkPanelState(panel.state, ['drawn'], '开始评审');
    if (wrong.length > 0) return wrong;
    const accepted = seats.filter(({ state }) => state === 'accepted').length;
    const issues: Issue[] = [];
    if (accepted < panel.size) issues.push({ code: 'panel.seats', clause: '通知三（一）3', severity: 'error', params: { open: panel.size - accepted } });
    if (Date.parse(deadline) <= now.getTime()) issues.push({ code: 'review.deadline', clause: '通知三（一）3', severity: 'error', field: 'deadline', params: {} });
    return issues;
  },
  async write({ panel }, { deadline }, { sql }) {
    const until = new Date(deadline).toISOString();
    await sql`update panels set state = 'open', deadline = ${until}::timestamptz at time zone 'UTC', version = version + 1, updated_at = now() where id = ${panel.key}`;
    return {
      answer: { id: panel.id },
      journal: [{ subjectType: 'panel', subjectId: panel.id, before: { state: panel.state, version: panel.version }, after: { state: 'open', deadline: until, version: panel.version + 1 } }],
      effects: [{ topic: 'review.opened', payload: { panel: panel.id, deadline: until } }],
    };
  },
};
