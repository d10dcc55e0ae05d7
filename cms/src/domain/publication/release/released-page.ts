/** A page drawn up to be published, as the second person checks it: its texts for the privacy scan, and what must not change before it goes out. */
import type { ScannedPart } from '../privacy/scan';

/** What the scan and the comparison need of a page model; every text a reader sees is in here. */
export interface ReleasedPage {
  head: { title: string; documentNumber: string; publishedAt: string };
  awards: readonly { label: string; people: readonly object[] }[];
  paragraphs?: readonly string[];
  changes?: readonly { note: string }[];
  certificates?: readonly object[];
  revocations?: readonly object[];
}

/** Values of a row, apart by a tab: nothing reads across them. */
const rowOf = (record: object): string => Object.values(record).map(String).join('\t');

/** Every text of the page with its place: 标题, 吉林省技术能手第 3 行. */
export function releasedParts({ head, awards, paragraphs = [], changes = [], certificates = [], revocations = [] }: ReleasedPage): ScannedPart[] {
  const rows = (label: string, records: readonly object[]): ScannedPart[] => records.map((record, index) => ({ place: `${label}第 ${index + 1} 行`, text: rowOf(record) }));
  return [
    { place: '标题', text: head.title },
    { place: '文号', text: head.documentNumber },
    ...paragraphs.map((text, index) => ({ place: `正文第 ${index + 1} 段`, text })),
    ...awards.flatMap(({ label, people }) => rows(label, people)),
    ...rows('证书', certificates),
    ...rows('撤销名单', revocations),
    ...changes.map(({ note }, index) => ({ place: `变动说明第 ${index + 1} 条`, text: note })),
  ];
}

/** What was checked and must go out unchanged: all of it but the instant at which it appears. */
export function releasedContent(page: ReleasedPage): Omit<ReleasedPage, 'head'> & { head: Omit<ReleasedPage['head'], 'publishedAt'> } {
  const { head: { publishedAt: _instant, ...head }, ...rest } = page;
  return { ...rest, head };
}
