/** Routes of objections and of posted lists: the desk's acts, and the two that open what is sealed. */
import { amendNotice } from '../../commands/amend-notice';
import { assignInvestigator } from '../../commands/assign-investigator';
import { decideObjection } from '../../commands/decide-objection';
import { readObjection, readObjectionFile } from '../../commands/read-objection';
import { receiveObjection } from '../../commands/receive-objection';
import { recordFinding } from '../../commands/record-finding';
import { refusedBy, Refusal } from '../../commands/refusal';
import { reopenObjection } from '../../commands/reopen-objection';
import { resumeNotice } from '../../commands/resume-notice';
import { runCommand } from '../../commands/run-command';
import { suspendNotice } from '../../commands/suspend-notice';
import { withdrawNotice } from '../../commands/withdraw-notice';
import { authorise } from '../../domain/access/authorise';
import { listInvestigators } from '../../queries/objection-investigators';
import { bodyOf, callerOf, commandContext, idOf } from '../exchange';
import { acting, reading, type RestRoute } from '../route';

/** What was received, with the receipt that is told this once; never under a key for repetition, which would store it. */
const receiving: RestRoute = {
  method: 'POST',
  path: '/objections',
  access: 'signed-in',
  action: receiveObjection.action,
  async handler(ctx) {
    const answer = await runCommand(receiveObjection, { ...(await commandContext(ctx)), idempotencyKey: null }, bodyOf(ctx));
    ctx.status = 201;
    ctx.body = answer;
  },
};

const opening: RestRoute = {
  method: 'POST',
  path: '/objections/:id/read',
  access: 'signed-in',
  action: readObjection.action,
  async handler(ctx) {
    ctx.body = await runCommand(readObjection, { ...(await commandContext(ctx)), idempotencyKey: null }, { id: idOf(ctx) });
  },
};

const openingFile: RestRoute = {
  method: 'GET',
  path: '/objections/:id/files/:fileId',
  access: 'signed-in',
  action: readObjectionFile.action,
  async handler(ctx) {
    const { fileId = '' } = ctx.params as Record<string, string>;
    const { name, mediaType, bytes } = await runCommand(readObjectionFile, { ...(await commandContext(ctx)), idempotencyKey: null }, { id: idOf(ctx), fileId });
    ctx.type = mediaType;
    ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.body = bytes;
  },
};

const investigators: RestRoute = {
  method: 'GET',
  path: '/objection-investigators',
  access: 'signed-in',
  action: 'objection.assign',
  async handler(ctx) {
    const { actor, edition } = await callerOf(ctx);
    const { roles } = edition.rules;
    const decision = authorise(actor, 'objection.assign', {}, roles);
    if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
    ctx.body = await listInvestigators(roles.filter(({ grants }) => grants.includes('objection.investigate')).map(({ id }) => id));
  },
};

/** Acts on a posted list that change its period. */
export const postedListRoutes: readonly RestRoute[] = [
  acting('POST', '/notices/:id/suspend', suspendNotice, 'notices'),
  acting('POST', '/notices/:id/resume', resumeNotice, 'notices'),
  acting('POST', '/notices/:id/withdraw', withdrawNotice, 'notices'),
  acting('POST', '/notices/:id/amend', amendNotice, 'notices'),
];

export const objectionRoutes: readonly RestRoute[] = [
  ...reading('objections'),
  receiving,
  acting('POST', '/objections/:id/assign', assignInvestigator, 'objections'),
  opening,
  openingFile,
  acting('POST', '/objections/:id/finding', recordFinding, 'objections'),
  acting('POST', '/objections/:id/decide', decideObjection, 'objections'),
  acting('POST', '/objections/:id/reopen', reopenObjection, 'objections'),
  investigators,
];
