/** Draws up what a page will show, once, from whitelisted fields only; the page is drawn from this and nothing else. */
import { createHash } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import { publicLists, type PublicList } from '../domain/publication/public-lists';
import { canonicalJson } from '../domain/rules/canonical-json';
import type { EditionRules } from '../domain/rules/schema';
import type { AnnouncementRecord } from './announcement-record';
import type { Work } from './run-command';
import type { SlateEntry } from './slate-record';

const ORDER_NOTE = '按推荐单位排列，同一单位内以姓氏笔画为序';

/** What the domain may show of a list, whitelisted and in the public order. */
const listsOf = (kind: keyof EditionRules['publication']['whitelist'], entries: readonly SlateEntry[], rules: EditionRules): PublicList[] =>
  publicLists(kind, entries.map(({ award, nominee }) => ({ award, body: nominee.body, values: nominee.values })), rules);

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

export interface PageFacts {
  title: string;
  documentNumber: string;
  /** 成文日期, a civil date. */
  issuedOn: string;
  publishAt: Date;
}

/** What every page begins with: the site, the head of the document, the edition. */
export function pageFrame(work: Work, facts: PageFacts) {
  const { rules, number, name } = work.edition;
  return {
    schema: 1 as const,
    site: rules.publication.site,
    head: {
      ...rules.publication.documentHead,
      issuedOn: facts.issuedOn,
      title: facts.title,
      documentNumber: facts.documentNumber,
      publishedAt: wallClock.format(facts.publishAt),
    },
    edition: { number, name, noticeTitle: rules.edition.documentTitle, noticeDocumentNumber: rules.edition.documentNumber },
    orderNote: ORDER_NOTE,
  };
}

/** What happened to a list since it was put up. */
export interface PageChanges {
  changes: readonly { day: string; note: string }[];
  haltedOn: string | null;
}

/** The page of a publicity notice. */
export function publicityModel(
  work: Work,
  facts: PageFacts,
  entries: readonly SlateEntry[],
  period: { firstDay: string; lastDay: string; workingDays: number },
  { changes, haltedOn }: PageChanges = { changes: [], haltedOn: null },
) {
  const { objections } = work.edition.rules.publication;
  return {
    ...pageFrame(work, facts),
    kind: 'publicity' as const,
    awards: listsOf('publicity', entries, work.edition.rules),
    period,
    objections: { office: objections.channel, phone: objections.phone, address: '', online: objections.form !== undefined },
    ...(changes.length > 0 ? { changes } : {}),
    ...(haltedOn === null ? {} : { haltedOn }),
  };
}

/** The page of the winners; `certificates`: the number given to each entry, in their order. */
export function winnersModel(work: Work, facts: PageFacts, entries: readonly SlateEntry[], conferredOn: string, certificates: readonly string[]) {
  const { awards } = work.edition.rules;
  return {
    ...pageFrame(work, facts),
    kind: 'results' as const,
    awards: listsOf('winners', entries, work.edition.rules),
    decisionDocument: facts.documentNumber,
    conferredOn,
    certificates: entries.map(({ award, nominee }, index) => ({
      number: certificates[index]!, name: String(nominee.values.name ?? ''), award: awards.find(({ id }) => id === award)?.label ?? award,
    })),
  };
}

/** The page of an announcement in the office's own words. */
export function announcementModel(
  work: Work,
  { kind, title, documentNumber, issuedOn, blocks, expiresOn }: AnnouncementRecord,
  { publishAt, changes, files }: { publishAt: Date; changes: readonly { day: string; note: string }[]; files: readonly { name: string; bytes: number }[] },
) {
  const label = work.edition.rules.publication.announcements.find(({ id }) => id === kind)?.label ?? '公告';
  const { orderNote: _lists, ...page } = pageFrame(work, { title, documentNumber: documentNumber ?? '', issuedOn, publishAt });
  return {
    ...page,
    kind: 'announcement' as const,
    label,
    awards: [],
    blocks,
    files,
    ...(changes.length > 0 ? { changes } : {}),
    ...(expiresOn === null ? {} : { expiresOn }),
  };
}

export interface NewPublication {
  /** Null for pages that stand beside the notices: announcements, stories, the register of revocations. */
  noticeKey: number | null;
  path: string;
  publishAt: Date;
  model: { kind: PublicationModelKind } & Omit<ReturnType<typeof pageFrame>, 'orderNote'>;
}

/** The kinds of page the website draws. */
export type PublicationModelKind = 'publicity' | 'results' | 'revocations' | 'story' | 'announcement';

/** Stores a page for good; answers its id. From `publishAt` on the website shows it. */
export async function storePublication({ sql, edition }: Work, { noticeKey, path, publishAt, model }: NewPublication): Promise<string> {
  const id = createId();
  const text = canonicalJson(model);
  const hash = createHash('sha256').update(text).digest('hex');
  await sql`
    insert into publications (id, edition_id, notice_id, path, kind, version, model, model_hash, publish_at)
    select ${id}, ${edition.key}, ${noticeKey}, ${path}, ${model.kind}, coalesce(max(version), 0) + 1, ${text}::jsonb, ${hash}, ${publishAt.toISOString()}::timestamptz
    from publications where path = ${path}`;
  return id;
}
