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
