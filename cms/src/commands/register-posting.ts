import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { platform } from '../adapters/platform';
import { readHolidays } from '../adapters/rules-files';
import { publicityPeriod, type PublicityPeriod } from '../domain/calendar/publicity-period';
import { checkPostingDay } from '../domain/notice/check-posting';
import type { Issue } from '../domain/rules/issue';
import { optionalText, publicId, requiredText, seenVersion } from './case-text';
import { checkOwnDraft, lockOwnSlate } from './own-slate';
import { lockPostingOf } from './posting-record';
import type { Command, Work } from './run-command';
import { slateFacts, type FilledSlate } from './slate-record';

const input = z.object({
  slateId: publicId,
  version: seenVersion,
  /** 'YYYY-MM-DD' */
  firstDay: z.string().max(20),
  place: requiredText(200),
  /** Who put it up. */
  postedBy: requiredText(60),
  title: optionalText(200),
});
type RegisterPosting = z.infer<typeof input>;

/** The days by the edition's calendar; a county posts as long as a body where nothing else is said. */
function periodOf({ slate }: FilledSlate, firstDay: string, { edition }: Work): PublicityPeriod | Issue {
  const { publicityDays: days, countPostingDay } = edition.rules.calendar;
  const workingDays = slate.level === 'county' ? (days.county ?? days.body) : days[slate.level];
  return publicityPeriod(firstDay, workingDays, { countPostingDay }, [...readHolidays(platform().settings.configFolder).values()]);
}

/**
 * Registers that a unit has put up its list for objections (通知三（一）1、2): where, by whom, from which day; the last
 * day follows from the calendar. The day may lie in the past: what is registered has happened. Whoever joins the list
 * later was not posted, and the list has to be put up anew; registering again takes the place of the posting before.
 * Refuses: stale, slate.other-level, state.wrong, slate.empty, calendar.date, calendar.unpublished, posting.future,
 * posting.before-notice.
 */
export const registerPosting: Command<RegisterPosting, FilledSlate, { id: string }> = {
  name: 'register-posting',
  label: '名单',
  action: 'posting.register',
  input,
  lock: (sql, { slateId }) => lockOwnSlate(sql, slateId),
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: ({ slate }, { version }) => ({ label: '名单', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  refusal: '不能登记',
  check(subject, { firstDay }, work) {
    const against = checkOwnDraft(subject, work, '登记公示');
    if (against.length > 0) return against;
    const { edition, calendar } = work.edition.rules;
    const day = checkPostingDay(firstDay, edition.noticeDate, work.now, calendar.timeZone);
    if (day.length > 0) return day;
    const period = periodOf(subject, firstDay, work);
    return 'code' in period ? [{ ...period, field: 'firstDay' }] : [];
  },
  async write(subject, { firstDay, place, postedBy, title }, work) {
    const { sql, edition } = work;
    const { slate, entries } = subject;
    const period = periodOf(subject, firstDay, work) as PublicityPeriod;
    const before = await lockPostingOf(sql, slate.key);
    if (before) await sql`update public_notices set state = 'withdrawn', version = version + 1, updated_at = now() where id = ${before.notice.key}`;
    const id = createId();
    const people = entries.map(({ nominee }) => nominee.id);
    const words = title ?? `${slate.unit.name}推荐对象公示`;
    await sql`
      insert into public_notices (document_id, edition_id, slate_id, kind, title, state, first_day, last_day, working_days, count_posting_day, posted_at, path, place, posted_by,
        people, version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${slate.key}, 'publicity', ${words}, ${edition.rules.stages.notice.initial}, ${period.first}, ${period.last}, ${period.days.length},
        ${edition.rules.calendar.countPostingDay}, ${`${firstDay}T00:00:00+08:00`}::timestamptz at time zone 'UTC', null, ${place}, ${postedBy},
        ${JSON.stringify(people)}::jsonb, 1, now(), now(), now())`;
    return {
      answer: { id },
      journal: [
        {
          subjectType: 'notice',
          subjectId: id,
          before: before ? { replaced: before.notice.id } : null,
          after: { kind: 'posting', slate: slate.id, unit: slate.unit.code, firstDay: period.first, lastDay: period.last, workingDays: period.days.length, place, count: people.length },
        },
      ],
    };
  },
};
