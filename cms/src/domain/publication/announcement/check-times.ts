/** When an announcement may appear and until when it holds. */
import { civilDateAt } from '../../calendar/civil-date';
import type { Issue } from '../../rules/issue';

const CLAUSE = '政府信息公开条例第十五条';

/** Issues: announcement.instant (before now), announcement.expiry (not after the day of publication). `publishAt` null: now. */
export function checkTimes({ publishAt, expiresOn }: { publishAt: Date | null; expiresOn: string | null }, now: Date, timeZone: string): Issue[] {
  const issues: Issue[] = [];
  if (publishAt !== null && publishAt < now) {
    issues.push({ code: 'announcement.instant', clause: CLAUSE, severity: 'error', field: 'publishAt', params: { found: publishAt.toISOString() } });
  }
  const day = civilDateAt(publishAt ?? now, timeZone);
  if (expiresOn !== null && expiresOn <= day) {
    issues.push({ code: 'announcement.expiry', clause: CLAUSE, severity: 'error', field: 'expiresOn', params: { found: expiresOn, day } });
  }
  return issues;
}
