import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { isCivilDate } from '../domain/calendar/civil-date';
import { checkTimes } from '../domain/publication/announcement/check-times';
import { checkCeilings } from '../domain/quota/check-quota';
import type { Issue } from '../domain/rules/issue';
import { publicId, requiredText, seenVersion } from './case-text';
import { decisionOn } from './decision-record';
import { findNotice, lockNotice, type NoticeRecord } from './notice-record';
import { periodFact } from './notice-period';
import { openObjections } from './objection-count';
import { storePublication, winnersModel } from './publication-model';
import { preparing, releasing, spendRelease, type Release } from './release';
import type { Work } from './run-command';
import { countByAward, fillSlate, lockSlate, type FilledSlate, type SlateEntry } from './slate-record';
import { stateAfter, takeSlateStep } from './slate-step';

const input = z.object({
  id: publicId,
  version: seenVersion,
  documentNumber: requiredText(100),
  title: requiredText(200),
  conferredOn: z.string().max(20),
  /** When the page appears; now where it is left out. */
  publishAt: z.iso.datetime({ offset: true }).nullish(),
});
type PublishResults = z.infer<typeof input>;
type PostedSlate = FilledSlate & { notice: NoticeRecord };

/** Those still standing after the period: a nominee cancelled meanwhile is not replaced (R17). */
const winnersOf = ({ entries }: FilledSlate): SlateEntry[] => entries.filter(({ nominee }) => nominee.state === 'posted');

function checkDay(conferredOn: string, today: string): Issue[] {
  if (isCivilDate(conferredOn) && conferredOn <= today) return [];
  return [{ code: 'calendar.date', clause: '通知三（一）7', severity: 'error', field: 'conferredOn', params: { found: conferredOn } }];
}

/** The publicity notice must have been closed, by a person. */
function checkNotice(notice: NoticeRecord, { edition }: Work): Issue[] {
  const { states } = edition.rules.stages.notice;
  const labelOf = (id: string): string => states.find((state) => state.id === id)?.label ?? id;
  if (notice.state === 'closed') return [];
  return [{ code: 'state.wrong', clause: '通知三（一）7', severity: 'error', params: { state: labelOf(notice.state), action: '公布表彰结果', allowed: labelOf('closed') } }];
}

interface NewCommendation {
  id: string;
  nominee: number;
  award: string;
  certificate: string;
  bonus: number | null;
}

/**
 * Certificate numbers run 001, 002 … for each award of an edition, without gaps: the edition row is locked, so the
 * last number read is the last number given. 《第八届技术能手001号》 is made of the edition's own names.
 */
async function numberCertificates(work: Work, winners: readonly SlateEntry[]): Promise<NewCommendation[]> {
  const { rules, key } = work.edition;
  const given = await work.sql<{ award: string; count: number }>`
    select award, count(*)::int as count from commendations where edition_id = ${key} group by award`;
  const last = new Map(given.map(({ award, count }) => [award, count]));
  return winners.map(({ award, nominee }) => {
    const next = (last.get(award) ?? 0) + 1;
    last.set(award, next);
    const known = rules.awards.find(({ id }) => id === award);
    const certificate = `${rules.edition.shortName}${known?.shortLabel ?? award}${String(next).padStart(3, '0')}号`;
    return { id: createId(), nominee: nominee.key, award, certificate, bonus: known?.bonus?.amount ?? null };
  });
}

const appearsAt = ({ publishAt }: PublishResults, now: Date): Date => (publishAt ? new Date(publishAt) : now);

function pageOf(subject: PostedSlate, form: PublishResults, work: Work, commendations: readonly NewCommendation[]) {
  const { title, documentNumber, conferredOn } = form;
  const facts = { title, documentNumber, issuedOn: conferredOn, publishAt: appearsAt(form, work.now) };
  return winnersModel(work, facts, winnersOf(subject), conferredOn, commendations.map(({ certificate }) => certificate));
}

/**
 * Confirms the posted list after its period and publishes the winners (通知三（一）7): commendations with their
 * certificate numbers, the page of the winners, and 未入选 for everybody else submitted.
 * Refuses: stale, state.wrong, notice.running, notice.objection, R1.ceiling, slate.empty, calendar.date, announcement.instant, release.missing, release.changed.
 */
const results: Release<PublishResults, PostedSlate> = {
  act: 'results',
  subjectId: ({ notice }) => notice.id,
  name: 'publish-results',
  label: '公示',
  action: 'results.publish',
  input,
  async lock(sql, { id }) {
    const found = await findNotice(sql, id);
    if (!found) return null;
    await sql`select id from editions where id = ${found.editionKey} for update`;
    const filled = await fillSlate(sql, await lockSlate(sql, found.slateKey));
    const notice = await lockNotice(sql, id);
    return notice && { ...filled, notice };
  },
  editionOf: ({ slate }) => slate.editionKey,
  facts: () => ({}),
  version: ({ notice }, { version }) => ({ label: '公示', subjectType: 'notice', subjectId: notice.id, stored: notice.version, seen: version }),
  refusal: '不能公布',
  async rules(subject, { conferredOn, publishAt }, work) {
    if (subject.notice.lastDay === null) return [{ code: 'notice.not-publicity', clause: '通知三（一）6', severity: 'error', params: {} }];
    const step = await takeSlateStep(subject, 'publish', work, {
      period: periodFact(subject.notice, work),
      openObjections: await openObjections(work.sql, subject.notice.key),
      decision: await decisionOn(work.sql, subject.slate.editionKey, 'confirmation', subject.slate.id),
    });
    if (!step.allowed) return step.issues;
    const notice = checkNotice(subject.notice, work);
    if (notice.length > 0) return notice;
    const winners = winnersOf(subject);
    const empty: Issue[] = winners.length > 0 ? [] : [{ code: 'slate.empty', clause: '通知三（一）7', severity: 'error', params: {} }];
    const times = checkTimes({ publishAt: publishAt ? new Date(publishAt) : null, expiresOn: null }, work.now, work.edition.rules.calendar.timeZone);
    return [...empty, ...checkCeilings(countByAward(winners), work.edition.rules.awards), ...checkDay(conferredOn, work.today), ...times];
  },
  async page(subject, form, work) {
    return { model: pageOf(subject, form, work, await numberCertificates(work, winnersOf(subject))) };
  },
  async write(subject, form, work) {
    const { documentNumber, title, conferredOn } = form;
    const { sql, now, edition } = work;
    const { slate, notice } = subject;
    const winners = winnersOf(subject);
    const commendations = await numberCertificates(work, winners);
    await sql`
      insert into commendations (document_id, edition_id, nominee_id, award, certificate_number, bonus_amount, decision_document, conferred_on, state, version, created_at, updated_at, published_at)
      select r.id, ${edition.key}, r.nominee, r.award, r.certificate, r.bonus, ${documentNumber}, ${conferredOn}::date, 'conferred', 1, now(), now(), now()
      from jsonb_to_recordset(${JSON.stringify(commendations)}::jsonb) as r(id text, nominee int, award text, certificate text, bonus int)`;
    await sql`
      update nominees set state = ${stateAfter('nominee', 'posted', 'commend', work)}, version = version + 1, updated_at = now()
      where id = any(${winners.map(({ nomineeKey }) => nomineeKey)}::int[])`;
    // Who was never chosen and who was assessed and not listed.
    for (const left of ['submitted', 'in-assessment']) {
      await sql`
        update nominees set state = ${stateAfter('nominee', left, 'not-select', work)}, version = version + 1, updated_at = now()
        where edition_id = ${edition.key} and state = ${left}`;
    }
    const state = stateAfter('slate', slate.state, 'publish', work);
    await sql`update slates set state = ${state}, version = version + 1, updated_at = now() where id = ${slate.key}`;
    const id = createId();
    const publishAt = appearsAt(form, now);
    const path = `/winners/${edition.number}/`;
    const [stored] = await sql<{ key: number }>`
      insert into public_notices (document_id, edition_id, slate_id, kind, title, document_number, state, posted_at, path, version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${slate.key}, 'results', ${title}, ${documentNumber}, ${edition.rules.stages.notice.initial}, ${publishAt.toISOString()}::timestamptz at time zone 'UTC', ${path}, 1, now(), now(), now())
      returning id as key`;
    const publication = await storePublication(work, { noticeKey: stored!.key, path, publishAt, model: pageOf(subject, form, work, commendations) });
    await spendRelease(work, 'results', notice.id, { publication, path, publishAt });
    const numbers = Object.fromEntries(commendations.map(({ certificate }, index) => [certificate, winners[index]!.nominee.id]));
    return {
      answer: { id },
      journal: [
        {
          subjectType: 'notice',
          subjectId: id,
          before: null,
          after: { kind: 'results', publicity: notice.id, title, documentNumber, conferredOn, path, publication, counts: countByAward(winners), certificates: numbers },
        },
        { subjectType: 'slate', subjectId: slate.id, before: { state: slate.state, version: slate.version }, after: { state, version: slate.version + 1 } },
      ],
      effects: [{ topic: 'publication.created', payload: { publication, path } }],
    };
  },
};

export const publishResults = releasing(results);
/** Draws the page of the winners up for the second person's check. */
export const prepareResults = preparing(results);
