/** The order in which the server is put together; the reason of each step is in the adapter it calls. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { allowMovingClock, now } from './adapters/clock';
import { bootSession, endBootSession, takeBootLock } from './adapters/boot-session';
import { acceptUnitOfAccount } from './adapters/column-relations';
import { makeCommitSafe } from './adapters/commit-safety';
import { allConstraints } from './adapters/constraints';
import { holdConstraints } from './adapters/constraints/hold';
import { createJobs, type Jobs } from './adapters/jobs/runner';
import { createDraftVault } from './adapters/draft-vault';
import { Inspector } from './adapters/evidence/inspector';
import { openEvidenceStore } from './adapters/evidence-store';
import { sweepEvidence } from './adapters/evidence/sweep-evidence';
import { createIdentityVault } from './adapters/identity-vault';
import { createObjectionVault } from './adapters/objection-vault';
import { createOutageGate, surviveOutages } from './adapters/outage';
import { makeOwnTables } from './adapters/own-tables';
import { readDemoBelow } from './adapters/demo-below';
import { finishDemoLists, pendingDemoLists } from './adapters/demo-lists';
import { prepareProgramme } from './adapters/first-run';
import { preparePanel, sealPanel } from './adapters/panel';
import { pathAllowList } from './adapters/path-allow-list';
import { platform, setPlatform } from './adapters/platform';
import { projectRoles } from './adapters/role-projection';
import { restEnvelope } from './adapters/rest-envelope';
import { secrets } from './adapters/secrets';
import { createSessions } from './adapters/sessions';
import { settings } from './adapters/settings';
import { signingKey } from './adapters/signing-key';
import { officeFiles } from './adapters/static-files';
import { requestAccount } from './adapters/statement-count';
import { guardCaseData } from './adapters/write-guard';
import { loadDemoBelow } from './commands/load-demo-below';
import { loadDemoLists } from './commands/load-demo-lists';
import { HANDLERS } from './jobs';
import { observeDay } from './jobs/observe-day';
import { objectionDesk } from './public-objections';
import { drawPage, publicSite } from './public-site';
import { setRenderer } from './documents/desk';
import { DocumentRenderer, RENDERER_LIMITS } from './documents/worker/document-renderer';
import { serveReads } from './rest/serve-reads';
import { startCourier, type Courier } from './site-courier';
import { bundleOf } from './website/outlet/bundle';
import { siteFiles } from './website/outlet/site-files';
import { websiteMiddleware } from './website/server/koa-middleware';

let jobs: Jobs | null = null;
let documents: DocumentRenderer | null = null;
let courier: () => Courier;
let stopCourier: Courier['stop'] = async () => undefined;

export default {
  /** Before the schema exists: safety of the connection, the outer middlewares, who may ask. */
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const wanted = settings();
    const connection = strapi.db.connection;
    const gate = createOutageGate(wanted.databaseUrl, strapi.log);
    surviveOutages(gate, strapi.log);
    gate.watch(connection);
    makeCommitSafe(connection);
    if (wanted.demo || wanted.clock) allowMovingClock();

    const sessions = createSessions({ connection: () => connection, production: wanted.production });
    const site = publicSite(connection, gate, wanted.demo, strapi.log);
    const key = signingKey(wanted.dataDir, 'website');
    courier = () => startCourier({ connection, site, key, folder: wanted.siteFolder, portal: wanted.portal, log: strapi.log });
    setPlatform({
      settings: wanted, strapi, connection, sessions, gate,
      vault: createIdentityVault(secrets(wanted.dataDir)), objectionVault: createObjectionVault(secrets(wanted.dataDir)),
      drafts: createDraftVault(secrets(wanted.dataDir)),
      evidence: openEvidenceStore(wanted.filesDir, wanted.dataDir),
      inspector: new Inspector(),
      drawPage: (model, path) => drawPage(model, path, wanted.demo),
      siteBundle: async () => bundleOf(await siteFiles(site), now().toISOString(), key),
    });

    documents = new DocumentRenderer({ own: wanted.ownFontsDir, licensed: wanted.fontsDir, ...RENDERER_LIMITS, warn: (line) => strapi.log.warn(line) });
    setRenderer(documents);

    const use = (middleware: (ctx: Context, next: () => Promise<void>) => Promise<void>): void => {
      strapi.server.use(middleware as Parameters<typeof strapi.server.use>[0]);
    };
    use(officeFiles(wanted.officeDist));
    use(websiteMiddleware(site, objectionDesk(connection, gate, wanted.demo, strapi.log)));
    use(requestAccount(!wanted.production));
    use(gate.middleware);
    use(pathAllowList);
    use(restEnvelope);
    use(serveReads());

    guardCaseData(strapi);
    acceptUnitOfAccount(strapi);
    sealPanel(strapi, sessions);
    await takeBootLock(await bootSession(wanted.databaseUrl));
  },

  /** After the schema exists: constraints, rules, roles, first run; a throw here means that no port opens. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const { settings: wanted, vault, gate, evidence } = platform();
    const boot = await bootSession(wanted.databaseUrl);
    await makeOwnTables(boot);
    await holdConstraints(boot, allConstraints(strapi));
    await prepareProgramme(boot, wanted, vault, (rules) => projectRoles(boot, rules.roles));
    if (wanted.demo) {
      const pending = await pendingDemoLists(boot, wanted.demoFolder);
      await loadDemoLists(pending);
      if (pending.length > 0) await loadDemoBelow(readDemoBelow(wanted.demoFolder));
      await finishDemoLists(boot);
    }
    await preparePanel(strapi, boot, wanted);
    await sweepEvidence(boot, evidence, strapi.log);
    await endBootSession(boot);
    jobs = createJobs({ databaseUrl: wanted.databaseUrl, connection: strapi.db.connection, handlers: HANDLERS, outage: (error) => gate.report(error), log: strapi.log, observeDay });
    // Beside serving, not before it.
    strapi.server.httpServer.once('listening', () => jobs?.start());
    stopCourier = courier().stop;
  },

  async destroy(): Promise<void> {
    const { sessions, gate, inspector } = platform();
    await jobs?.stop();
    await stopCourier();
    await documents?.close();
    await sessions.close();
    gate.close();
    inspector.close();
  },
};
