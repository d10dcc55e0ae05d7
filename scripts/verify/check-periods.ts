/** The periods: the last day follows from the first by working days, and nothing was closed before its end. */
import type { JournalDocument } from './document';
import type { Problem } from './problem';
import type { Calendar } from './working-days';

const HOURS_AHEAD = 8 * 3_600_000;

/** period.unknown (no order for the year), period.last (another last day), period.closed (closed before 24:00 of it). */
export function checkPeriods({ notices, entries }: JournalDocument, calendar: Calendar): Problem[] {
  const problems: Problem[] = [];
  // A period that was suspended, extended or begun anew has a last day of its own, which the journal tells.
  const changed = new Set(entries.filter(({ subjectType, command }) => subjectType === 'notice' && /^(suspend|resume|restart|extend|correct|halt)/.test(command)).map(({ subjectId }) => subjectId));
  for (const { id, kind, state, firstDay, lastDay, workingDays, countPostingDay, closedAt } of notices) {
    if (kind !== 'publicity' || firstDay === null || lastDay === null || workingDays === null) continue;
    const counted = countPostingDay === false ? nextDay(firstDay) : firstDay;
    const wanted = calendar.lastOf(counted, workingDays);
    if (wanted === null) problems.push({ sequence: null, code: 'period.unknown', detail: `公示 ${id} 所在年份没有放假安排，不能核对` });
    else if (changed.has(id) ? wanted > lastDay : wanted !== lastDay) {
      problems.push({ sequence: null, code: 'period.last', detail: `公示 ${id} 自 ${firstDay} 起 ${workingDays} 个工作日，末日应为 ${wanted}，记为 ${lastDay}` });
    }
    const closedOn = closedAt === null ? null : new Date(Date.parse(closedAt) + HOURS_AHEAD).toISOString().slice(0, 10);
    if (state === 'closed' && closedOn !== null && closedOn <= lastDay) problems.push({ sequence: null, code: 'period.closed', detail: `公示 ${id} 到 ${lastDay} 24 时才满，${closedOn} 就结束了` });
  }
  return problems;
}

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
