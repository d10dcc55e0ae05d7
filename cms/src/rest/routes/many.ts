/** Acts over many records: a preview each, and the act that names the list it was previewed with. */
import { previewRemindUnits, remindUnits } from '../../commands/many/remind-units';
import { previewRemoveNominees, removeNominees } from '../../commands/many/remove-nominees';
import { previewReturnSlates, returnSlates } from '../../commands/many/return-slates';
import type { Command } from '../../commands/run-command';
import { act } from '../exchange';
import type { RestRoute } from '../route';

function many<Looked, LookedAt, Input, Subject>(path: string, preview: Command<Looked, LookedAt, unknown>, command: Command<Input, Subject, unknown>): RestRoute[] {
  const route = <I, S>(address: string, each: Command<I, S, unknown>): RestRoute => ({
    method: 'POST',
    path: address,
    access: 'signed-in',
    action: each.action,
    async handler(ctx) {
      ctx.body = await act(ctx, each);
    },
  });
  return [route(`${path}/preview`, preview), route(path, command)];
}

export const manyRoutes: readonly RestRoute[] = [
  ...many('/slates/return-many', previewReturnSlates, returnSlates),
  ...many('/nominees/remove-many', previewRemoveNominees, removeNominees),
  ...many('/units/remind-many', previewRemindUnits, remindUnits),
];
