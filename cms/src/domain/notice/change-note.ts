/** What the public page says of a change of a posted list: that something changed and until when it is up; never whom it concerned. */
import type { ListEvent } from '../calendar/changed-period';

export interface PublicChange {
  kind: ListEvent['kind'];
  /** Last day before and after, 'YYYY-MM-DD'; null while the period is halted. */
  lastDayBefore: string;
  lastDay: string | null;
  /** What was put right, in words; for a correction. */
  words?: string;
}

const WHAT: Record<ListEvent['kind'], string> = {
  removed: '公示名单移出1人，其他公示对象不受影响。',
  corrected: '公示内容更正',
  added: '公示名单增加公示对象，公示期重新计算。',
  suspended: '公示暂停，恢复前的日期不计入公示期。',
  resumed: '公示恢复。',
};

/** The sentence of the note. */
export function changeNote({ kind, lastDayBefore, lastDay, words = '' }: PublicChange): string {
  const what = kind === 'corrected' ? `${WHAT.corrected}：${words.replace(/[。.]$/, '')}。` : WHAT[kind];
  if (lastDay === null) return kind === 'suspended' ? what : `${what}公示暂停。`;
  return lastDay === lastDayBefore ? `${what}公示截止日不变。` : `${what}公示截止日由${inWords(lastDayBefore)}改为${inWords(lastDay)}。`;
}

const inWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
