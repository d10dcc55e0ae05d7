/** Draws up what a page will show, once, from whitelisted fields only; the page is drawn from this and nothing else. */
import { createHash } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import { compareByStroke } from '../domain/person/stroke-order';
import { projectPublicPerson, type PublicPerson } from '../domain/publication/public-person';
import { canonicalJson } from '../domain/rules/canonical-json';
import type { NomineeField } from '../domain/rules/nominee-field';
import type { EditionRules } from '../domain/rules/schema';
import type { NomineeRecord } from './nominee-record';
import type { Work } from './run-command';
import type { SlateEntry } from './slate-record';

interface ListedPerson extends PublicPerson {
  bodyCode: string;
  bodyName: string;
}

interface AwardList {
  award: string;
  label: string;
  personTitle: string;
  people: ListedPerson[];
}

const ORDER_NOTE = '按推荐单位排列，同一单位内以姓氏笔画为序';

/** People by award; bodies in the order of the edition's units, names by strokes: the ranking itself is not public. */
function awardLists(entries: readonly SlateEntry[], rules: EditionRules, whitelist: readonly NomineeField[]): AwardList[] {
  const place = new Map(rules.units.map(({ code }, index) => [code, index]));
  const order = (a: NomineeRecord, b: NomineeRecord): number =>
    (place.get(a.body.code) ?? Infinity) - (place.get(b.body.code) ?? Infinity) || (a.body.code < b.body.code ? -1 : a.body.code > b.body.code ? 1 : 0) || compareByStroke(a.values.name, b.values.name);
  return rules.awards
    .map(({ id, label, personTitle }) => ({
      award: id,
      label,
      personTitle,
      people: entries
        .filter(({ award }) => award === id)
        .map(({ nominee }) => nominee)
        .sort(order)
        .map((nominee) => ({ ...projectPublicPerson(nominee.values, whitelist), bodyCode: nominee.body.code, bodyName: nominee.body.name })),
    }))
    .filter(({ people }) => people.length > 0);
}

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

function frame(work: Work, facts: PageFacts) {
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

/** The page of a publicity notice. */
export function publicityModel(work: Work, facts: PageFacts, entries: readonly SlateEntry[], period: { firstDay: string; lastDay: string; workingDays: number }) {
  const { whitelist, objections } = work.edition.rules.publication;
  return {
    ...frame(work, facts),
    kind: 'publicity' as const,
    awards: awardLists(entries, work.edition.rules, whitelist.publicity),
    period,
    objections: { office: objections.channel, phone: objections.phone, address: '' },
  };
}

/** The page of the winners. */
export function winnersModel(work: Work, facts: PageFacts, entries: readonly SlateEntry[], conferredOn: string) {
  return {
    ...frame(work, facts),
    kind: 'results' as const,
    awards: awardLists(entries, work.edition.rules, work.edition.rules.publication.whitelist.winners),
    decisionDocument: facts.documentNumber,
    conferredOn,
  };
}

export type NewPublication = { noticeKey: number; path: string; publishAt: Date; model: ReturnType<typeof publicityModel> | ReturnType<typeof winnersModel> };

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
