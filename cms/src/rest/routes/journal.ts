/** The journal: to be read, taken away whole, and checked with the public key. */
import { journalKey } from '../../queries/journal-export';
import { callerOf } from '../exchange';
import { journalExportHandler } from '../journal-export';
import { reading, type RestRoute } from '../route';

export const journalRoutes: readonly RestRoute[] = [
  { method: 'GET', path: '/journal/export', access: 'signed-in', action: 'journal.read', handler: journalExportHandler },
  {
    method: 'GET',
    path: '/journal/key',
    access: 'signed-in',
    action: null,
    async handler(ctx) {
      await callerOf(ctx);
      ctx.body = { publicKey: journalKey() };
    },
  },
  ...reading('journal'),
];
