/** The texts of what was published: 公示 and 表彰决定, from the page as it stands on the website. */
import { notFound } from '../../commands/refusal';
import { commendationDecision } from '../../domain/forms/commendation-decision';
import { publicityNotice } from '../../domain/forms/publicity-notice';
import type { PeopleList } from '../../domain/forms/people-annex';
import { publishedModel } from '../../queries/published-model';
import type { DocumentKind } from './document-kind';
import { words, type FormReader, type Row } from './form-reader';

/** What the page shows; whitelisted when it was written. */
interface Page {
  awards: (PeopleList & { award: string })[];
  head: { issuedOn: string; issuer: string };
  objections?: { office: string; phone: string };
  conferredOn?: string;
}

async function published(reader: FormReader, id: string, kind: 'publicity' | 'results', label: string): Promise<{ notice: Row; page: Page }> {
  const notice = await reader.record('notices', id);
  const page = notice.kind === kind ? await publishedModel<Page>(id) : null;
  if (!page) throw notFound(label);
  return { notice, page };
}

export const publicityNoticeKind: DocumentKind = {
  async read(reader, id) {
    const { notice, page } = await published(reader, id, 'publicity', '公示');
    const model = publicityNotice(reader.rules, {
      title: words(notice.title), documentNumber: words(notice.documentNumber) || null, lists: page.awards,
      firstDay: words(notice.firstDay), lastDay: words(notice.lastDay), workingDays: Number(notice.workingDays),
      issuedOn: page.head.issuedOn, issuer: page.head.issuer,
      objections: { channel: page.objections?.office ?? '', phone: page.objections?.phone ?? '' },
    });
    return { model, title: words(notice.title), draft: true, date: page.head.issuedOn, issue: { number: words(notice.documentNumber), ready: true } };
  },
};

export const commendationDecisionKind: DocumentKind = {
  async read(reader, id) {
    const { notice, page } = await published(reader, id, 'results', '表彰决定');
    const model = commendationDecision(reader.rules, {
      title: words(notice.title), documentNumber: words(notice.documentNumber), lists: page.awards, conferredOn: page.conferredOn ?? page.head.issuedOn,
    });
    return { model, title: words(notice.title), draft: true, date: page.conferredOn ?? page.head.issuedOn, issue: { number: words(notice.documentNumber), ready: true } };
  },
};
