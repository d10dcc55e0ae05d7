/** What the column's front page shows: the programme and every visible publication, newest first. */
import type { CivilDate, PublicationModel, PublicityPeriod, SiteIdentity } from './models';

/** The programme as the front page introduces it; from the rules of the newest edition. */
export interface Programme {
  site: SiteIdentity;
  edition: { number: number; name: string; noticeTitle?: string; noticeDocumentNumber?: string };
  awards: { label: string; ceiling: number }[];
}

/** One line of the list. */
export interface ColumnEntry {
  path: string;
  kind: PublicationModel['kind'];
  title: string;
  documentNumber: string;
  /** `YYYY-MM-DD HH:MM` */
  publishedAt: string;
  people: { label: string; count: number }[];
  /** What kind of announcement it is, in words. */
  label?: string;
  /** Only of a publicity notice; the state says where its period stands on the day of drawing. */
  publicity?: PublicityPeriod & { state: 'coming' | 'running' | 'halted' | 'ended' };
}

export interface ColumnModel {
  kind: 'column';
  programme: Programme;
  entries: ColumnEntry[];
}

/** The kinds the list can be narrowed to, by what stands in the address, in the order they are offered. */
export const LIST_KINDS = { publicity: '公示', results: '表彰决定', announcement: '公告', story: '先进事迹', revocations: '撤销称号' } as const satisfies Record<ColumnEntry['kind'], string>;
export type ListKind = keyof typeof LIST_KINDS;

/** Entries of one page of the list. */
export const PAGE_SIZE = 20;

/** A page of the column's list: `/list/`, `/list/2/`, `/list/results/`, `/list/results/2/`. */
export interface ListModel {
  kind: 'list';
  programme: Programme;
  /** Null: everything. */
  only: ListKind | null;
  /** From 1. */
  page: number;
  pages: number;
  entries: ColumnEntry[];
  /** The kinds that have entries. */
  kinds: { kind: ListKind; count: number }[];
}

/** The address of a page of the list. */
export const listPath = (only: ListKind | null, page: number): string => `/list/${only === null ? '' : `${only}/`}${page === 1 ? '' : `${page}/`}`;

const LIST_ADDRESS = new RegExp(`^/list/(?:(${Object.keys(LIST_KINDS).join('|')})/)?(?:([1-9][0-9]{0,4})/)?$`);

/** What page of the list stands at an address; null when it is none. */
export function listAt(path: string): { only: ListKind | null; page: number } | null {
  const found = LIST_ADDRESS.exec(path);
  return found && { only: (found[1] as ListKind | undefined) ?? null, page: Number(found[2] ?? 1) };
}

/** That page; null when it lies beyond the last. An empty list has one page. */
export function listModel({ programme, entries }: ColumnModel, only: ListKind | null, page: number): ListModel | null {
  const listed = only === null ? entries : entries.filter(({ kind }) => kind === only);
  const pages = Math.max(1, Math.ceil(listed.length / PAGE_SIZE));
  if (page > pages) return null;
  const kinds = (Object.keys(LIST_KINDS) as ListKind[]).map((kind) => ({ kind, count: entries.filter((entry) => entry.kind === kind).length })).filter(({ count }) => count > 0);
  return { kind: 'list', programme, only, page, pages, entries: listed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), kinds };
}

/** A publication as a line of the list, on the civil day `today`. */
export function columnEntry(path: string, model: PublicationModel, today: CivilDate): ColumnEntry {
  const entry: ColumnEntry = {
    path,
    kind: model.kind,
    title: model.head.title,
    documentNumber: model.head.documentNumber,
    publishedAt: model.head.publishedAt,
    people: model.awards.filter((award) => award.people.length > 0)
      .map((award) => ({ label: award.label, count: award.people.length })),
  };
  if (model.kind === 'announcement') return { ...entry, label: model.label };
  if (model.kind !== 'publicity') return entry;
  const { firstDay, lastDay } = model.period;
  const state = model.haltedOn ? 'halted' : today < firstDay ? 'coming' : today > lastDay ? 'ended' : 'running';
  return { ...entry, publicity: { ...model.period, state } };
}

/** Whether a page is still listed: an announcement past its last day is reached by its address only. */
export function holds(model: PublicationModel, today: CivilDate): boolean {
  return model.kind !== 'announcement' || model.expiresOn === undefined || model.expiresOn >= today;
}

/** The front page's model; `entries` in any order. */
export function columnModel(programme: Programme, entries: ColumnEntry[]): ColumnModel {
  const sorted = [...entries].sort((a, b) =>
    a.publishedAt === b.publishedAt ? (a.path < b.path ? 1 : -1) : a.publishedAt < b.publishedAt ? 1 : -1);
  return { kind: 'column', programme, entries: sorted };
}
