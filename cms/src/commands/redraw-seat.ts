import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { conflictsOf } from '../domain/review/conflict-of-interest';
import { drawPanel } from '../domain/review/draw-panel';
import { publicId } from './case-text';
import { candidatesOf, expertsOf, lockPanel, lockSeats, panelOfSeat, type CandidateRecord, type PanelRecord, type SeatRecord } from './panel-record';
import { checkPanelState } from './panel-step';
import type { Command } from './run-command';
import type { Sql } from './sql';

const input = z.strictObject({ id: publicId });

interface Vacancy {
  panel: PanelRecord;
  seats: SeatRecord[];
  seat: SeatRecord;
  candidates: CandidateRecord[];
  /** Who serves instead, and who was passed over on the way. */
  next: { id: string; key: number } | null;
  passed: string[];
}

/** The next in the published order who never sat here, still serves and has no conflict today. */
async function nextInOrder(sql: Sql, panel: PanelRecord, seats: readonly SeatRecord[], candidates: readonly CandidateRecord[]): Promise<Pick<Vacancy, 'next' | 'passed'>> {
  const { drawn, reserves } = drawPanel(panel.pool, candidates, panel.size, panel.seed);
  const sat = new Set(seats.map(({ reviewerId }) => reviewerId));
  const today = new Map((await expertsOf(sql, panel.editionKey)).map((expert) => [expert.id, expert]));
  const passed: string[] = [];
  for (const id of [...drawn, ...reserves].filter((one) => !sat.has(one))) {
    const expert = today.get(id);
    if (expert?.active && candidates.every((candidate) => conflictsOf(expert, candidate).length === 0)) return { next: { id, key: expert.key }, passed };
    passed.push(id);
  }
  return { next: null, passed };
}

/**
 * Fills a seat whose expert declined or stood aside with the next expert in the published order (通知三（一）3).
 * Nothing else is drawn again. Refuses: state.wrong, panel.reserve.
 */
export const redrawSeat: Command<z.infer<typeof input>, Vacancy, { id: string }> = {
  name: 'redraw-seat',
  label: '评审席位',
  action: 'panel.run',
  input,
  async lock(sql, { id }) {
    const panelId = await panelOfSeat(sql, id);
    const panel = panelId === null ? null : await lockPanel(sql, panelId);
    if (!panel) return null;
    const seats = await lockSeats(sql, panel.key);
    const candidates = await candidatesOf(sql, panel.key);
    return { panel, seats, seat: seats.find((seat) => seat.id === id)!, candidates, ...(await nextInOrder(sql, panel, seats, candidates)) };
  },
  editionOf: ({ panel }) => panel.editionKey,
  facts: () => ({}),
  refusal: '不能补抽',
  check({ panel, seats, seat, next }) {
    const wrong = checkPanelState(panel.state, ['drawn'], '补抽专家');
    if (wrong.length > 0) return wrong;
    const standing = seats.filter(({ number, state }) => number === seat.number && (state === 'drawn' || state === 'accepted'));
    if (standing.length > 0) return [{ code: 'state.wrong', clause: '通知三（一）3', severity: 'error', params: { state: '有人', action: '补抽专家', allowed: '已谢绝、已回避' } }];
    return next ? [] : [{ code: 'panel.reserve', clause: '通知三（一）3', severity: 'error', params: {} }];
  },
  async write({ panel, seat, next, passed }, _input, { sql }) {
    const id = createId();
    await sql`
      insert into panel_seats (document_id, panel_id, reviewer_id, number, state, version, created_at, updated_at, published_at)
      values (${id}, ${panel.key}, ${next!.key}, ${seat.number}, 'drawn', 1, now(), now(), now())`;
    await sql`update panels set version = version + 1, updated_at = now() where id = ${panel.key}`;
    return {
      answer: { id: panel.id },
      journal: [{ subjectType: 'panel', subjectId: panel.id, before: { seat: seat.number, reviewer: seat.reviewerId, state: seat.state }, after: { seat: seat.number, reviewer: next!.id, seed: panel.seed, passed } }],
      effects: [{ topic: 'panel.drawn', payload: { panel: panel.id } }],
    };
  },
};
