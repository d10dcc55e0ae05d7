/** Dates that do not exist or come in the wrong order. */
import { isCivilDate } from '../../calendar/civil-date';
import type { EditionRules } from '../schema';

export function dateFaults({ edition }: EditionRules): string[] {
  const { noticeDate, window, lookBacks } = edition;
  const dates: [string, string][] = [
    ['edition.noticeDate', noticeDate],
    ['edition.window.from', window.from],
    ['edition.window.to', window.to],
    ['edition.lookBacks.cleanSince', lookBacks.cleanSince],
    ['edition.lookBacks.countedFrom', lookBacks.countedFrom],
  ];
  return [
    ...(edition.preparing ? ['edition.preparing：尚在筹备，定稿后删去此项'] : []),
    ...dates.filter(([, date]) => !isCivilDate(date)).map(([place, date]) => `${place}：没有「${date}」这一天`),
    ...(window.from > window.to ? ['edition.window：起日晚于止日'] : []),
    ...(window.from < noticeDate ? ['edition.window：起日早于通知日期'] : []),
    ...(lookBacks.cleanSince > noticeDate ? ['edition.lookBacks.cleanSince：晚于通知日期'] : []),
  ];
}
