/** Every route of /rest, in one table: what it is called, who may ask, which act or view answers. */
import { assembleSlate } from '../commands/assemble-slate';
import { closeNotice } from '../commands/close-notice';
import { createNominee } from '../commands/create-nominee';
import { createUnit } from '../commands/create-unit';
import { editNominee } from '../commands/edit-nominee';
import { editUnit } from '../commands/edit-unit';
import { moveClock } from '../commands/move-clock';
import { postNotice } from '../commands/post-notice';
import { publishResults } from '../commands/publish-results';
import { rankSlate } from '../commands/rank-slate';
import { readIdentity } from '../commands/read-identity';
import { removeNominee } from '../commands/remove-nominee';
import { returnSlate } from '../commands/return-slate';
import { runCommand } from '../commands/run-command';
import { badRequest } from '../commands/refusal';
import { changePassword, signIn, signOut } from '../commands/sign-in';
import { submitSlate } from '../commands/submit-slate';
import { assessmentRoutes } from './assessments';
import { act, bodyOf, callerOf, commandContext, exchange, idOf, type Handler } from './exchange';
import { draftRoutes } from './routes/drafts';
import { evidenceRoutes } from './routes/evidence';
import { importHandler } from './import-handler';
import { plainReading, readRecord } from './read-resource';
import { reviewRoutes } from './reviews';
import { acting, reading, resourceOf, type RestRoute } from './route';
import { objectionRoutes, postedListRoutes } from './routes/objections';
import { commendationRoutes, storyRoutes } from './routes/commendations';
import { editionRoutes } from './routes/editions';
import { meetingRoutes, motionRoutes } from './routes/meetings';
import { adoptionRoute, proposalRoute } from './routes/proposal';
import { opinionRoutes } from './routes/opinions';
import { dossierRoute } from './routes/dossier';
import { disciplineRoutes, organisationRoutes, penaltyRoutes } from './routes/organisation';
import { quotaRoutes } from './routes/quotas';
import { backgroundRoutes } from './routes/background';
import { documentRoutes } from './routes/documents';
import { decisionRoutes, postingRoutes, reportRoutes, selectionRoutes } from './routes/selection';
import { announcementRoutes } from './routes/announcements';
import { releaseRoutes } from './routes/releases';
import { siteRoutes } from './routes/site';
import { receiptRoutes } from './routes/receipts';
import { workbookRoutes } from './routes/workbooks';
import { windowRoutes } from './routes/window';
import { searchRoutes } from './routes/search';
import { viewRoutes } from './routes/views';
import { inboxRoutes } from './routes/inbox';
import { journalRoutes } from './routes/journal';
import { manyRoutes } from './routes/many';
import { sessionInfo } from './session-info';

const removing: RestRoute = {
  method: 'DELETE',
  path: '/nominees/:id',
  access: 'signed-in',
  action: removeNominee.action,
  async handler(ctx) {
    // The client's list shows the removed record until the answer is in: it gets the record as it last was.
    const record = await readRecord(ctx, resourceOf('nominees'), idOf(ctx), plainReading).catch(() => null);
    // DELETE has no body: a version to compare stands in the address. The stock provider sends none.
    const { version } = ctx.query;
    if (version !== undefined && !/^\d{1,9}$/.test(String(version))) throw badRequest('参数 version 应为整数。', { version: '应为整数' });
    const removed = await act(ctx, removeNominee, { id: idOf(ctx), ...(version === undefined ? {} : { version: Number(version) }) });
    ctx.status = 200;
    ctx.type = 'application/json; charset=utf-8';
    ctx.body = record ?? JSON.stringify(removed);
  },
};

const identity: RestRoute = {
  method: 'GET',
  path: '/nominees/:id/identity',
  access: 'signed-in',
  action: readIdentity.action,
  async handler(ctx) {
    // Without a key for repetition: the reply would be stored, and it holds the number in clear.
    ctx.body = await runCommand(readIdentity, { ...(await commandContext(ctx)), idempotencyKey: null }, { id: idOf(ctx) });
  },
};

const session: RestRoute[] = [
  {
    method: 'POST',
    path: '/session',
    access: 'anyone',
    action: null,
    async handler(ctx) {
      ctx.body = await sessionInfo(await signIn(ctx, bodyOf(ctx)));
    },
  },
  {
    method: 'GET',
    path: '/session',
    access: 'signed-in',
    action: null,
    async handler(ctx) {
      ctx.body = await sessionInfo((await callerOf(ctx)).actor);
    },
  },
  {
    method: 'DELETE',
    path: '/session',
    access: 'anyone',
    action: null,
    async handler(ctx) {
      await signOut(ctx);
      ctx.body = {};
    },
  },
  {
    method: 'PUT',
    path: '/session/password',
    access: 'signed-in',
    action: null,
    async handler(ctx) {
      await changePassword(ctx, bodyOf(ctx));
      ctx.body = {};
    },
  },
];

const clock: RestRoute = {
  method: 'POST',
  path: '/clock',
  access: 'signed-in',
  action: moveClock.action,
  async handler(ctx) {
    await act(ctx, moveClock);
    ctx.body = await sessionInfo((await callerOf(ctx)).actor);
  },
};

/** Routes by the content type (or topic) they are registered under. */
export const ROUTES: Readonly<Record<string, readonly RestRoute[]>> = {
  nominee: [
    ...reading('nominees'),
    acting('POST', '/nominees', createNominee, 'nominees'),
    acting('PUT', '/nominees/:id', editNominee, 'nominees'),
    removing,
    identity,
    dossierRoute,
    ...disciplineRoutes,
  ],
  unit: [...reading('units'), acting('POST', '/units', createUnit, 'units'), acting('PUT', '/units/:id', editUnit, 'units')],
  'quota-allocation': quotaRoutes,
  slate: [
    { method: 'POST', path: '/slates/import', access: 'signed-in', action: 'slate.import', handler: importHandler },
    acting('POST', '/slates/assemble', assembleSlate, 'slates'),
    proposalRoute,
    adoptionRoute,
    ...reading('slates'),
    acting('PUT', '/slates/:id/rank', rankSlate, 'slates'),
    acting('POST', '/slates/:id/submit', submitSlate, 'slates'),
    acting('POST', '/slates/:id/return', returnSlate, 'slates'),
    ...selectionRoutes,
  ],
  'slate-entry': reading('slate-entries'),
  'unit-decision': decisionRoutes,
  'recommendation-report': reportRoutes,
  'public-notice': [
    ...reading('notices'),
    acting('POST', '/notices', postNotice, 'notices'),
    acting('POST', '/notices/:id/close', closeNotice, 'notices'),
    acting('POST', '/notices/:id/publish-results', publishResults, 'notices'),
    ...postedListRoutes,
    ...postingRoutes,
  ],
  objection: objectionRoutes,
  edition: editionRoutes,
  commendation: commendationRoutes,
  story: storyRoutes,
  'prior-honour': reading('prior-honours'),
  'journal-entry': journalRoutes,
  opinion: opinionRoutes,
  evidence: [...evidenceRoutes, ...draftRoutes],
  receipt: receiptRoutes,
  'window-extension': windowRoutes,
  'organisation-member': organisationRoutes,
  penalty: penaltyRoutes,
  ...reviewRoutes,
  ...assessmentRoutes,
  meeting: meetingRoutes,
  motion: motionRoutes,
  ballot: reading('ballots'),
  session: [...session, clock],
  background: backgroundRoutes,
  site: siteRoutes,
  'issued-document': [...documentRoutes, ...workbookRoutes],
  announcement: announcementRoutes,
  release: releaseRoutes,
  inbox: inboxRoutes,
  search: [...searchRoutes, ...viewRoutes],
  many: manyRoutes,
};

/** The routes of one content type as Strapi registers them. */
export function strapiRoutes(type: keyof typeof ROUTES): { type: 'content-api'; routes: { method: string; path: string; handler: Handler; config: { auth?: false } }[] } {
  return {
    type: 'content-api',
    // A function as handler: Strapi gives it no permission of its own; who may is decided by authorise().
    routes: ROUTES[type]!.map(({ method, path, access, handler }) => ({ method, path, handler: exchange(handler), config: access === 'anyone' ? { auth: false } : {} })),
  };
}
