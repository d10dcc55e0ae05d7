import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { readHolidays } from '../adapters/rules-files';
import { platform } from '../adapters/platform';
import { publicityPeriod, type PublicityPeriod } from '../domain/calendar/publicity-period';
import { checkFirstDay } from '../domain/notice/check-first-day';
import type { Issue } from '../domain/rules/issue';
import { findTransition } from '../domain/workflow/find-transition';
import { publicId, requiredText, seenVersion } from './case-text';
import { decisionOn } from './decision-record';
import { publicityModel, storePublication } from './publication-model';
import { preparing, releasing, spendRelease, type Release } from './release';
import type { Work } from './run-command';
import { checkHolder } from './slate-holder';
import { countByAward, fillSlate, findSlate, lockSlate, type FilledSlate } from './slate-record';
import { stateAfter, takeSlateStep } from './slate-step';

const input = z.object({
  slateId: publicId,
  version: seenVersion,
  documentNumber: requiredText(100),
  title: requiredText(200),
  firstDay: z.string().max(20),
});
type PostNotice = z.infer<typeof input>;

/** The days of the notice by the edition's calendar and the published holiday orders. */
function periodOf(firstDay: string, { edition }: Work): PublicityPeriod | Issue {
  const { calendar } = edition.rules;
  const workingDays = calendar.publicityDays.province;
  const holidays = [...readHolidays(platform().settings.configFolder).values()];
  return publicityPeriod(firstDay, workingDays, { countPostingDay: calendar.countPostingDay }, holidays);
}

/** Only people in the right state are posted: of the province's list, those shortlisted. */
function checkPeople({ entries }: FilledSlate, { edition }: Work): Issue[] {
  for (const { nominee } of entries) {
    const step = findTransition(edition.rules.stages.nominee, nominee.state, 'post');
    if (!step.found) return step.issues;
  }
  return [];
}

/** Midnight in Asia/Shanghai. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** Where the posting day does not count, the page stands from the posting day and the days run from the next. */
const appearsAt = (firstDay: string, { now }: Work): Date => (startOf(firstDay) > now ? startOf(firstDay) : now);

function pageOf({ entries }: FilledSlate, { title, documentNumber, firstDay }: PostNotice, work: Work) {
  const period = periodOf(firstDay, work) as PublicityPeriod;
  const facts = { title, documentNumber, issuedOn: firstDay, publishAt: appearsAt(firstDay, work) };
  return publicityModel(work, facts, entries, { firstDay: period.first, lastDay: period.last, workingDays: period.days.length });
}

/**
 * Posts a list for objections (通知三（一）6): computes the period from the working-day tables, stores the page with
 * whitelisted fields for good, and shows it from its first day on.
 * Refuses: stale, slate.other-level (only the province's list), state.wrong, slate.empty, slate.blocked, R11.rank, notice.first-day, calendar.date, calendar.unpublished,
 * decision.missing, decision.rejected, decision.outdated, release.missing, release.changed.
 */
const publicity: Release<PostNotice, FilledSlate> = {
  act: 'publicity',
  subjectId: ({ slate }) => slate.id,
  name: 'post-notice',
  label: '名单',
  action: 'notice.post',
  input,
  async lock(sql, { slateId }) {
    const found = await findSlate(sql, slateId);
    return found && fillSlate(sql, await lockSlate(sql, found.key));
  },
  editionOf: ({ slate }) => slate.editionKey,
  facts: ({ slate }) => ({ unitPath: slate.unit.path }),
  version: ({ slate }, { version }) => ({ label: '名单', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  refusal: '不能公示',
  async rules(subject, { firstDay }, work) {
    const holder = checkHolder({ level: subject.slate.level, unitName: subject.slate.unit.name }, work.actor, '发布全省公示');
    if (holder.length > 0) return holder;
    const decision = await decisionOn(work.sql, subject.slate.editionKey, 'shortlist', subject.slate.id);
    const step = await takeSlateStep(subject, 'post', work, { decision });
    const against = step.allowed ? [] : step.issues;
    const issues = [...against, ...(against.some(({ code }) => code === 'state.wrong') ? [] : checkPeople(subject, work))];
    const day = checkFirstDay(firstDay, work.now, work.edition.rules.calendar.timeZone);
    if (day.length > 0) return [...issues, ...day];
    const period = periodOf(firstDay, work);
    return 'code' in period ? [...issues, { ...period, field: 'firstDay' }] : issues;
  },
  page(subject, form, work) {
    return { model: pageOf(subject, form, work) };
  },
  async write(subject, form, work) {
    const { documentNumber, title, firstDay } = form;
    const { sql, edition } = work;
    const { slate, entries } = subject;
    const period = periodOf(firstDay, work) as PublicityPeriod;
    const id = createId();
    const path = `/notices/${id}/`;
    const workingDays = period.days.length;
    const publishAt = appearsAt(firstDay, work);
    const [notice] = await sql<{ key: number }>`
      insert into public_notices (document_id, edition_id, slate_id, kind, title, document_number, state, first_day, last_day, working_days,
        count_posting_day, posted_at, path, version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${slate.key}, 'publicity', ${title}, ${documentNumber}, ${edition.rules.stages.notice.initial}, ${period.first}, ${period.last}, ${workingDays},
        ${edition.rules.calendar.countPostingDay}, ${publishAt.toISOString()}::timestamptz at time zone 'UTC', ${path}, 1, now(), now(), now())
      returning id as key`;
    const publication = await storePublication(work, { noticeKey: notice!.key, path, publishAt, model: pageOf(subject, form, work) });
    await spendRelease(work, 'publicity', slate.id, { publication, path, publishAt });
    const keys = entries.map(({ nomineeKey }) => nomineeKey);
    await sql`
      update nominees set state = ${stateAfter('nominee', 'shortlisted', 'post', work)}, version = version + 1, updated_at = now() where id = any(${keys}::int[])`;
    const state = stateAfter('slate', slate.state, 'post', work);
    await sql`update slates set state = ${state}, version = version + 1, updated_at = now() where id = ${slate.key}`;
    return {
      answer: { id },
      journal: [
        {
          subjectType: 'notice',
          subjectId: id,
          before: null,
          after: { kind: 'publicity', title, documentNumber, firstDay: period.first, lastDay: period.last, workingDays, path, publication, counts: countByAward(entries) },
        },
        { subjectType: 'slate', subjectId: slate.id, before: { state: slate.state, version: slate.version }, after: { state, version: slate.version + 1 } },
      ],
      effects: [{ topic: 'publication.created', payload: { publication, path } }],
    };
  },
};

export const postNotice = releasing(publicity);
/** Draws the page up for the second person's check. */
export const preparePublicity = preparing(publicity);
