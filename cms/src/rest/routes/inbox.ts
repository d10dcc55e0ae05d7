/** What waits for the caller, and what the caller was told. */
import { chooseMail, readMailChoice } from '../../commands/choose-mail';
import { readMessages } from '../../commands/read-messages';
import { readInbox } from '../../queries/inbox';
import { readClock } from '../../queries/who-asks';
import { act, callerOf } from '../exchange';
import { reading, type RestRoute } from '../route';

export const inboxRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: '/inbox',
    access: 'signed-in',
    action: null,
    async handler(ctx) {
      const { actor, edition, role } = await callerOf(ctx);
      const { total, items } = await readInbox({ actor, edition, role, today: readClock().today });
      ctx.set('Content-Range', items.length === 0 ? `inbox */${total}` : `inbox 0-${items.length - 1}/${total}`);
      ctx.set('X-Total-Count', String(total));
      ctx.body = items.map((item) => ({ ...item, id: `${item.kind} ${item.id}` }));
    },
  },
  ...reading('messages'),
  {
    method: 'POST',
    path: '/messages/read',
    access: 'signed-in',
    action: null,
    async handler(ctx) {
      ctx.body = await act(ctx, readMessages);
    },
  },
  {
    method: 'GET',
    path: '/mail-choice',
    access: 'signed-in',
    action: null,
    async handler(ctx) {
      ctx.body = await act(ctx, readMailChoice, {});
    },
  },
  {
    method: 'PUT',
    path: '/mail-choice',
    access: 'signed-in',
    action: null,
    async handler(ctx) {
      ctx.body = await act(ctx, chooseMail);
    },
  },
];
