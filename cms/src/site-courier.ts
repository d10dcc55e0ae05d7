/**
 * Takes what is published out of the house: into a folder (SITE_FOLDER) and to the portal (PORTAL_URL). Looks once a
 * second; does nothing where neither is configured. Publications are immutable and numbered, so it needs no memory but
 * the table of deliveries.
 */
import type { Knex } from 'knex';
import { now, refreshClock, today } from './adapters/clock';
import { tellPortal, type Portal, type PortalMessage } from './adapters/portal';
import { backoff, markDelivered, markFailed, takeDue, type Delivery } from './adapters/site-deliveries';
import { writeSiteFolder } from './adapters/site-folder';
import type { SigningKey } from './adapters/signing-key';
import { publicationRevision, readPublicationModels } from './queries/publications';
import { signedFiles } from './website/outlet/bundle';
import { MANIFEST } from './website/outlet/manifest';
import { siteFiles } from './website/outlet/site-files';
import type { Site } from './website/server/site';

const EVERY_MS = 1_000;
const AT_ONCE = 5;
const PORTAL = 'portal';
/** Advisory lock: one process at a time writes the folder. */
const FOLDER_LOCK = [140, 2022] as const;

export interface CourierOptions {
  connection: Knex;
  site: Site;
  key: SigningKey;
  folder: string | null;
  portal: Pick<Portal, 'url' | 'token'> | null;
  log: { error(message: string): void };
}

export interface Courier {
  /** Ends after the delivery under way. */
  stop(): Promise<void>;
}

export function startCourier(options: CourierOptions): Courier {
  if (options.folder === null && options.portal === null) return { stop: async () => undefined };
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let written = '';
  let running: Promise<void> = Promise.resolve();
  const said = new Map<string, string>();

  /** Says a trouble once, not once a second. */
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      said.delete(what);
    } catch (error) {
      const text = (error as Error).message.split('\n')[0] ?? '';
      if (said.get(what) !== text) options.log.error(`${what}：${text}，稍后再试。`);
      said.set(what, text);
    }
  };
  const round = async (): Promise<void> => {
    await attempt('公开信息送出', () => refreshClock(options.connection));
    const { folder, portal } = options;
    if (folder !== null) {
      await attempt(`公开页面写入 ${folder}`, async () => {
        written = await syncFolder(options, folder, written);
      });
    }
    if (portal !== null) await attempt('公开信息送门户网站', () => deliver(options, { ...portal, key: options.key, patience: 15_000 }));
  };
  const loop = (): void => {
    running = round().finally(() => {
      if (!stopping) timer = setTimeout(loop, EVERY_MS);
    });
  };
  loop();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Writes the folder when anything visible may have changed since; answers what was written. */
async function syncFolder({ connection, site, key }: CourierOptions, folder: string, written: string): Promise<string> {
  const state = await visibleState(connection);
  if (state === written) return written;
  return connection.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: { free: boolean }[] }>('select pg_try_advisory_xact_lock(?, ?) as free', [...FOLDER_LOCK]);
    if (!rows[0]?.free) return written;
    // The server's shelf may be half a second behind what was just read.
    const files = await siteFiles(site);
    await writeSiteFolder(folder, signedFiles(files, now().toISOString(), key), MANIFEST);
    return (await visibleState(connection)) === state ? state : written;
  });
}

/** Differs when a publication was added, withdrawn or became due, and with each day: the front page tells running periods. */
async function visibleState(connection: Knex): Promise<string> {
  const { rows } = await connection.raw<{ rows: { due: string }[] }>('select count(*)::text as due from publications where publish_at <= ?::timestamptz', [now().toISOString()]);
  return [await publicationRevision(), rows[0]?.due, today()].join(' ');
}

async function deliver({ connection, site }: CourierOptions, portal: Portal): Promise<void> {
  for (const delivery of await takeDue(connection, PORTAL, now(), AT_ONCE)) {
    const message = await messageOf(delivery, site);
    const answer = message ? await tellPortal(portal, message) : ({ taken: false, again: true, why: '公开页面还没有更新' } as const);
    if (answer.taken) await markDelivered(connection, PORTAL, delivery);
    else await markFailed(connection, PORTAL, delivery, answer.why, answer.again ? backoff(delivery.attempts) : null);
  }
}

/** Null while this process does not show the page yet: its shelf may be half a second behind. */
async function messageOf(delivery: Delivery, site: Site): Promise<PortalMessage | null> {
  const { publicationId, act, path, kind, version, publishAt } = delivery;
  const model = (await readPublicationModels([publicationId])).get(publicationId) as { head?: { title?: string } } | undefined;
  const message = { key: `${publicationId}.${act}`, act, path, kind, version, publishAt, title: model?.head?.title ?? '' };
  if (act === 'withdraw') return message;
  const page = await site({ method: 'GET', path, headers: {} });
  return page.status === 200 && page.body ? { ...message, html: page.body.toString('utf8') } : null;
}
