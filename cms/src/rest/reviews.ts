/** Routes of the expert review: the pool, panels and their tally for the office; the desk for an expert (通知三（一）3). */
import { addReviewer } from '../commands/add-reviewer';
import { answerSeat } from '../commands/answer-seat';
import { changeReviewer } from '../commands/change-reviewer';
import { closeReview } from '../commands/close-review';
import { decideTie } from '../commands/decide-tie';
import { declareRelations } from '../commands/declare-relations';
import { dissolvePanel } from '../commands/dissolve-panel';
import { drawPanel } from '../commands/draw-panel';
import { importScoreSheet } from '../commands/import-score-sheet';
import { lockReview } from '../commands/lock-review';
import { openReview } from '../commands/open-review';
import { recuse } from '../commands/recuse';
import { redrawSeat } from '../commands/redraw-seat';
import { badRequest, notFound, Refusal, refusedBy } from '../commands/refusal';
import type { Command } from '../commands/run-command';
import { saveReview } from '../commands/save-review';
import { submitReviews } from '../commands/submit-reviews';
import { authorise, type Action } from '../domain/access/authorise';
import { readOwnStatements } from '../queries/own-statements';
import { readTally } from '../queries/panel-tally';
import { listSeats, readDesk, type DeskReader } from '../queries/review-desk';
import { scoreSheetFile } from '../queries/score-sheet-file';
import type { Context } from 'koa';
import { act, callerOf, commandContext, idOf, type Caller, type Handler } from './exchange';
import { acting, reading, type RestRoute } from './route';
import { readUpload } from './upload';

function demand({ actor, edition }: Caller, action: Action): void {
  const decision = authorise(actor, action, {}, edition.rules.roles);
  if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
}

const readerOf = ({ actor, edition }: Caller): DeskReader => ({ accountId: actor.id, runsPanels: authorise(actor, 'panel.run', {}, edition.rules.roles).allowed });

/** The desk of a seat as it is now; a seat of somebody else does not exist. */
async function answerDesk(ctx: Context, seatId: string): Promise<void> {
  const caller = await callerOf(ctx);
  demand(caller, 'review.write');
  const desk = await readDesk(seatId, readerOf(caller), caller.edition.rules);
  if (!desk) throw notFound('评审席位');
  ctx.body = desk;
}

/** An act at a seat; its expert hears how the desk looks afterwards, the office how the seat does. */
function atSeat<Input, Subject>(method: 'POST' | 'PUT', path: string, command: Command<Input, Subject, { id: string }>): RestRoute {
  return {
    method,
    path,
    access: 'signed-in',
    action: command.action,
    async handler(ctx) {
      await act(ctx, command);
      const caller = await callerOf(ctx);
      // The office may have somebody stand aside whose desk it cannot see.
      ctx.body = (await readDesk(idOf(ctx), readerOf(caller), caller.edition.rules)) ?? { id: idOf(ctx) };
    },
  };
}

/** What the expert stated, before and after stating it. */
async function answerStatements(ctx: Context): Promise<void> {
  const caller = await callerOf(ctx);
  demand(caller, 'review.write');
  ctx.body = (await readOwnStatements(caller.actor.id)) ?? { statements: [], statedOn: null, expert: false };
}

const declaring: Handler = async (ctx) => {
  demand(await callerOf(ctx), 'review.write');
  await act(ctx, declareRelations);
  await answerStatements(ctx);
};

const mySeats: Handler = async (ctx) => {
  const caller = await callerOf(ctx);
  demand(caller, 'review.write');
  ctx.body = await listSeats(readerOf(caller));
};

const tally: Handler = async (ctx) => {
  demand(await callerOf(ctx), 'panel.read');
  const found = await readTally(idOf(ctx));
  if (!found) throw notFound('计票结果');
  ctx.body = found;
};

const sheet: Handler = async (ctx) => {
  const caller = await callerOf(ctx);
  demand(caller, 'review.write');
  const desk = await readDesk(idOf(ctx), readerOf(caller), caller.edition.rules);
  if (!desk) throw notFound('评审席位');
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Content-Disposition', `attachment; filename="score-sheet.xlsx"; filename*=UTF-8''${encodeURIComponent(`打分表-席位${desk.number}.xlsx`)}`);
  ctx.type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  ctx.body = scoreSheetFile(desk);
};

/** multipart `file`, `dryRun` 1 or 0, `fileHash` of the preview. */
const importing: Handler = async (ctx) => {
  demand(await callerOf(ctx), 'review.write');
  const context = await commandContext(ctx);
  const { name, bytes, fields } = await readUpload(ctx);
  if (fields.dryRun !== undefined && fields.dryRun !== '0' && fields.dryRun !== '1') throw badRequest('dryRun 应为 1 或 0。', { dryRun: '应为 1 或 0' });
  ctx.body = await importScoreSheet(context, { seatId: idOf(ctx), name, bytes, dryRun: fields.dryRun !== '0', fileHash: fields.fileHash || null });
};

const read = (path: string, action: Action, handler: Handler): RestRoute => ({ method: 'GET', path, access: 'signed-in', action, handler });

/** By content type, as ROUTES wants them. */
export const reviewRoutes: Readonly<Record<string, readonly RestRoute[]>> = {
  reviewer: [...reading('reviewers'), acting('POST', '/reviewers', addReviewer, 'reviewers'), acting('PUT', '/reviewers/:id', changeReviewer, 'reviewers')],
  panel: [
    ...reading('panels'),
    acting('POST', '/panels', drawPanel, 'panels'),
    acting('POST', '/panels/:id/dissolve', dissolvePanel, 'panels'),
    acting('POST', '/panels/:id/open', openReview, 'panels'),
    acting('POST', '/panels/:id/lock', lockReview, 'panels'),
    acting('POST', '/panels/:id/close', closeReview, 'panels'),
    acting('POST', '/panels/:id/decide-tie', decideTie, 'panels'),
    read('/panels/:id/tally', 'panel.read', tally),
  ],
  'panel-seat': [...reading('panel-seats'), acting('POST', '/panel-seats/:id/redraw', redrawSeat, 'panels'), atSeat('POST', '/panel-seats/:id/recuse', recuse)],
  'panel-candidate': reading('panel-candidates'),
  review: [
    read('/my-seats', 'review.write', mySeats),
    read('/my-statements', 'review.write', answerStatements),
    { method: 'PUT', path: '/my-statements', access: 'signed-in', action: 'review.write', handler: declaring },
    read('/my-seats/:id', 'review.write', (ctx) => answerDesk(ctx, idOf(ctx))),
    atSeat('POST', '/my-seats/:id/answer', answerSeat),
    atSeat('PUT', '/my-seats/:id/review', saveReview),
    atSeat('POST', '/my-seats/:id/submit', submitReviews),
    read('/my-seats/:id/sheet', 'review.write', sheet),
    { method: 'POST', path: '/my-seats/:id/sheet', access: 'signed-in', action: 'review.write', handler: importing },
  ],
};
