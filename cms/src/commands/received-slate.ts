/** A list handed up, with the list of the unit it was handed to; the upper is locked first. */
import { levelOf } from '../domain/slate/level';
import { loadEdition } from './edition-record';
import { fillSlate, findSlate, lockSlate, lockSlateOf, type FilledSlate } from './slate-record';
import type { Sql } from './sql';
import { findUnit } from './unit-record';

export interface ReceivedSlate {
  lower: FilledSlate;
  upper: FilledSlate;
}

/** Locks a lower list and its receiver's, which is made when there is none; null for a list that goes to the province. */
export async function lockReceivedSlate(sql: Sql, id: string): Promise<ReceivedSlate | null> {
  const found = await findSlate(sql, id);
  const receiver = found?.receiverId ? await findUnit(sql, found.receiverId) : null;
  const level = receiver && levelOf(receiver.kind);
  if (!found || !receiver || level === null || level === 'province') return null;
  const edition = await loadEdition(sql, found.editionKey);
  const upper = await lockSlateOf(sql, { edition, unit: receiver, level });
  const lower = await lockSlate(sql, found.key);
  return { lower: await fillSlate(sql, lower), upper: await fillSlate(sql, upper) };
}
