/** What has been published, read for the public pages: from `publications` and the frozen rules, never from a case table. */
import type { Knex } from 'knex';
import { applyClockSetting, type ClockSetting } from './clock';

/** A stored publication without its model; `publishAt` in milliseconds since 1970. */
export interface StoredPublication {
  id: string;
  path: string;
  version: number;
  modelHash: string;
  publishAt: number;
  withdrawn: boolean;
}

/** The programme as the newest open edition's frozen rules introduce it. */
export interface StoredProgramme {
  site: Record<
    'siteName' | 'siteDomain' | 'siteIdCode' | 'columnName' | 'columnDescription' | 'columnKeywords' | 'columnType' | 'contentSource' | 'sponsor' | 'icp' | 'police',
    string
  >;
  edition: { number: number; name: string; noticeTitle: string; noticeDocumentNumber: string };
  awards: { label: string; ceiling: number }[];
}

export interface PublicationStore {
  revision(): Promise<string>;
  list(): Promise<StoredPublication[]>;
  models(ids: string[]): Promise<Map<string, unknown>>;
  programme(): Promise<StoredProgramme | null>;
}

/** The rules of an open edition change by command only; the front page may lag behind by this much. */
const PROGRAMME_FRESH_MS = 2_000;

/** Knex hands out jsonb as text, because Strapi says so. */
const parse = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

/** Reads publications through the process's connection; each function is one statement at most. */
export function createPublicationStore(connection: Knex): PublicationStore {
  let programmeAt = -Infinity;
  let programme: Promise<StoredProgramme | null> = Promise.resolve(null);

  async function readProgramme(): Promise<StoredProgramme | null> {
    const { rows } = await connection.raw<{ rows: { number: number; name: string; title: string; document: string; site: unknown; awards: unknown }[] }>(
      `select number, name, rules #>> '{edition,documentTitle}' as title, rules #>> '{edition,documentNumber}' as document,
              rules #> '{publication,site}' as site, rules -> 'awards' as awards
       from editions where phase <> 'preparing' order by number desc limit 1`,
    );
    const row = rows[0];
    if (!row) return null;
    return {
      site: parse(row.site) as StoredProgramme['site'],
      edition: { number: row.number, name: row.name, noticeTitle: row.title, noticeDocumentNumber: row.document },
      awards: (parse(row.awards) as StoredProgramme['awards']).map(({ label, ceiling }) => ({ label, ceiling })),
    };
  }

  return {
    async revision() {
      // Visitors have no session to bring them the demo clock: it comes along here.
      const { rows } = await connection.raw<{ rows: ({ revision: string } & Partial<ClockSetting>)[] }>(
        `select p.revision, c.value->>'instant' as instant, c.value->>'setAt' as "setAt"
         from (select count(*) || '.' || count(withdrawn_at) as revision from publications) p left join app_settings c on c.key = 'clock'`,
      );
      const { revision, instant, setAt } = rows[0]!;
      applyClockSetting(instant && setAt ? { instant, setAt } : null);
      return revision;
    },
    async list() {
      const { rows } = await connection.raw<{ rows: { id: string; path: string; version: number; hash: string; at: string; withdrawn: boolean }[] }>(
        `select id, path, version, model_hash as hash, (extract(epoch from publish_at) * 1000)::float8 as at, withdrawn_at is not null as withdrawn from publications order by path, version`,
      );
      return rows.map(({ hash, at, ...row }) => ({ ...row, modelHash: hash, publishAt: Number(at) }));
    },
    async models(ids) {
      const { rows } = await connection.raw<{ rows: { id: string; model: unknown }[] }>(`select id, model from publications where id = any(?)`, [ids]);
      return new Map(rows.map(({ id, model }) => [id, parse(model)]));
    },
    programme() {
      if (performance.now() - programmeAt > PROGRAMME_FRESH_MS) {
        programmeAt = performance.now();
        programme = readProgramme();
        programme.catch(() => {
          programmeAt = -Infinity;
        });
      }
      return programme;
    },
  };
}
