/** A seat as the act of its expert sees it: locked with its panel, its sheets and the people they are about. */
import type { Actor } from '../domain/access/actor';
import { authorise } from '../domain/access/authorise';
import { loadEdition } from './edition-record';
import { candidatesOf, lockPanel, lockSeats, panelOfSeat, type CandidateRecord, type PanelRecord, type SeatRecord } from './panel-record';
import type { Sql } from './sql';

export interface SheetRecord {
  key: number;
  id: string;
  candidateKey: number;
  points: Record<string, number>;
  comment: string | null;
  state: string;
  reason: string | null;
  version: number;
}

/** An expert's seat with everything on it. */
export interface SeatDesk {
  panel: PanelRecord;
  seat: SeatRecord;
  candidates: CandidateRecord[];
  /** By the row number of the candidate. */
  sheets: Map<number, SheetRecord>;
}

/** Locks the sheets of a seat. */
export async function lockSheets(sql: Sql, seatKeys: readonly number[]): Promise<(SheetRecord & { seatKey: number })[]> {
  const rows = await sql<Omit<SheetRecord, 'points'> & { seatKey: number; points: string | null }>`
    select id as key, document_id as id, seat_id as "seatKey", candidate_id as "candidateKey", points::text as points, comment, state, reason, version
    from reviews where seat_id = any(${seatKeys}::int[]) order by id for update`;
  return rows.map((row) => ({ ...row, points: row.points === null ? {} : (JSON.parse(row.points) as Record<string, number>) }));
}

/** Locks a seat, whoever asks. */
export async function lockAnyDesk(sql: Sql, seatId: string): Promise<SeatDesk | null> {
  const panelId = await panelOfSeat(sql, seatId);
  const panel = panelId === null ? null : await lockPanel(sql, panelId);
  if (!panel) return null;
  const seat = (await lockSeats(sql, panel.key)).find(({ id }) => id === seatId)!;
  const sheets = await lockSheets(sql, [seat.key]);
  return { panel, seat, candidates: await candidatesOf(sql, panel.key), sheets: new Map(sheets.map((sheet) => [sheet.candidateKey, sheet])) };
}

/**
 * Locks a seat for its expert; another expert's does not exist. One without an account belongs to whoever runs the panel, who
 * enters what the expert wrote on paper; to an expert it does not exist either, whatever else is wrong with the request.
 */
export async function lockDesk(sql: Sql, seatId: string, actor: Actor): Promise<SeatDesk | null> {
  const desk = await lockReachedDesk(sql, seatId, actor);
  return desk && (desk.seat.accountId === null || desk.seat.accountId === actor.id) ? desk : null;
}

/** Locks a seat for its expert, and any seat for whoever runs the panel. */
export async function lockReachedDesk(sql: Sql, seatId: string, actor: Actor): Promise<SeatDesk | null> {
  const desk = await lockAnyDesk(sql, seatId);
  if (!desk || desk.seat.accountId === actor.id) return desk;
  const { rules } = await loadEdition(sql, desk.panel.editionKey);
  return authorise(actor, 'panel.run', {}, rules.roles).allowed ? desk : null;
}
