import { text } from '../i18n/text';
import type { Notice } from '../providers/records';
import { useSession } from '../session/session';
import { workingDaysLeft } from './working-days';

/** A publicity period that has run out and was not closed yet. */
export function isOverdue(notice: Notice, today: string): boolean {
  return notice.kind === 'publicity' && notice.state === 'posted' && today > notice.lastDay;
}

/** How many working days a period still has, today included. */
export function PeriodLeft({ notice }: { notice: Notice }) {
  const { clock } = useSession();
  if (notice.kind !== 'publicity' || notice.state !== 'posted') return <>—</>;
  if (clock.today > notice.lastDay) return <>{text('notices.over')}</>;
  if (clock.today < notice.firstDay) return <>{text('notices.notStarted')}</>;
  const left = workingDaysLeft(clock.today, notice.lastDay);
  return (
    <>
      {left === null
        ? text('notices.unknownDays')
        : left <= 1
          ? text('notices.lastDay')
          : text('notices.daysLeft', { count: left })}
    </>
  );
}
