/** Views of lists under names of their own, kept for oneself or shared within one's role and unit. They enter no journal. */
import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { platform } from '../adapters/platform';
import { dropView, keepView, listViews, MOST_VIEWS, type StoredView, type ViewReader } from '../adapters/saved-views';
import type { Actor } from '../domain/access/actor';
import { parseInput } from './parse-input';
import { badRequest } from './refusal';

const filterValue = z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(100)]);
const input = z.strictObject({
  resource: z.string().regex(/^[a-z-]{1,40}$/),
  name: z.string().trim().min(1).max(40),
  shared: z.boolean(),
  query: z.strictObject({
    filter: z.record(z.string().regex(/^\w{1,60}$/), filterValue),
    sort: z.strictObject({ field: z.string().regex(/^\w{1,60}$/), order: z.enum(['ASC', 'DESC']) }),
    perPage: z.number().int().min(1).max(1000),
  }),
});

const readerOf = ({ id, displayName, role, unit }: Actor): ViewReader => ({ id, name: displayName, role, unitCode: unit?.code ?? null });

/** The views a person may use on a list. */
export const viewsOf = (actor: Actor, resource: string): Promise<StoredView[]> => listViews(platform().connection, readerOf(actor), resource);

/** Keeps a view; answers the list's views as they are then. Refuses: bad-request. */
export async function saveView(actor: Actor, body: unknown): Promise<StoredView[]> {
  const { query, ...view } = parseInput(input, body);
  const kept = await keepView(platform().connection, readerOf(actor), { id: createId(), ...view, query: JSON.stringify(query) });
  if (!kept) throw badRequest(`每个列表最多保存 ${MOST_VIEWS} 个视图。请先删去不用的。`, { name: '视图太多' });
  return viewsOf(actor, view.resource);
}

/** Forgets a view of one's own; one of somebody else stays. */
export const forgetView = (actor: Actor, id: string): Promise<void> => dropView(platform().connection, actor.id, id);
