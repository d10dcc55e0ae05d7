/** What an answer of an agency consists of, however it came: on paper or by the agency's own hand. */
import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { opinionAnswers } from '../domain/workflow/opinion-standing';
import { civilDay, optionalText, requiredText } from './case-text';
import { checkDay } from './opinion-record';

/** The fields of an answer. */
export const answerFields = {
  answer: z.enum(opinionAnswers),
  byName: requiredText(60),
  remarks: optionalText(2_000),
  /** The last day it may be relied on; none: without end. */
  validUntil: civilDay.nullish(),
};

/** Issues: opinion.no-remarks, opinion.date (valid until a day before the answer). */
export function checkAnswer({ answer, remarks, validUntil }: { answer: string; remarks?: string | null | undefined; validUntil?: string | null | undefined }, answeredOn: string): Issue[] {
  return [
    ...(answer === 'remarks' && !remarks ? [{ code: 'opinion.no-remarks', clause: '通知三（一）1、附件2', severity: 'error', field: 'remarks', params: {} } satisfies Issue] : []),
    ...(validUntil ? checkDay('有效期', 'validUntil', validUntil, answeredOn, '9999-12-31') : []),
  ];
}
