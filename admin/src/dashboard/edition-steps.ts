import { dayOf } from '../i18n/dates';
import type { Notice } from '../providers/records';

export interface EditionStep {
  id: 'notice' | 'recommend' | 'window' | 'select' | 'publicity' | 'results';
  from: string | null;
  to: string | null;
  is: 'done' | 'now' | 'ahead';
}

interface Facts {
  noticeDate: string | null;
  window: { from: string; to: string };
  today: string;
  publicity?: Pick<Notice, 'firstDay' | 'lastDay' | 'state'>;
  results?: Pick<Notice, 'postedAt'>;
}

/** Where the edition stands: each stage with its days, exactly one of them "now" unless all is done. */
export function editionSteps({ noticeDate, window, today, publicity, results }: Facts): EditionStep[] {
  const steps: Omit<EditionStep, 'is'>[] = [
    { id: 'notice', from: noticeDate, to: noticeDate },
    { id: 'recommend', from: noticeDate, to: window.from },
    { id: 'window', from: window.from, to: window.to },
    { id: 'select', from: null, to: null },
    { id: 'publicity', from: publicity?.firstDay ?? null, to: publicity?.lastDay ?? null },
    { id: 'results', from: results?.postedAt ? dayOf(results.postedAt) : null, to: null },
  ];
  const now = results
    ? steps.length
    : publicity
      ? publicity.state === 'closed'
        ? 5
        : 4
      : today > window.to
        ? 3
        : today >= window.from
          ? 2
          : 1;
  return steps.map((step, index) => ({ ...step, is: index < now ? 'done' : index === now ? 'now' : 'ahead' }));
}
