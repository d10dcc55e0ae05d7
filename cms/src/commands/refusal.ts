/** Why a request was not carried out. Thrown, because the transaction must roll back; answered by `rest/answer-error`. */
import { describeIssue } from '../domain/rules/wording';
import type { Issue } from '../domain/rules/issue';

/** The closed list of error codes of /rest and their HTTP status. */
export const REFUSAL_STATUS = {
  'bad-request': 400,
  'sign-in': 401,
  forbidden: 403,
  'not-found': 404,
  stale: 409,
  duplicate: 409,
  'too-large': 413,
  refused: 422,
  'too-many': 429,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof REFUSAL_STATUS;

export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Messages by field of the form. */
  readonly errors: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
  /** Seconds after which a retry makes sense. */
  readonly retryAfter: number | null;

  constructor(code: RefusalCode, message: string, more: { errors?: Record<string, string>; issues?: readonly Issue[]; retryAfter?: number } = {}) {
    super(message);
    this.code = code;
    this.errors = more.errors ?? {};
    this.issues = more.issues ?? [];
    this.retryAfter = more.retryAfter ?? null;
  }

  get status(): number {
    return REFUSAL_STATUS[this.code];
  }
}

/** 422 with every reason; the first is the message, those with a field stand at their field. */
export function refusedBy(issues: readonly Issue[], prefix = '不能办理'): Refusal {
  const texts = issues.map((issue) => describeIssue(issue).text);
  const errors: Record<string, string> = {};
  issues.forEach((issue, index) => {
    if (issue.field && errors[issue.field] === undefined) errors[issue.field] = texts[index]!;
  });
  return new Refusal('refused', `${prefix}：${texts.join('')}`, { errors, issues });
}

/** 404: absent, or outside what the caller may know of; the two look the same. */
export const notFound = (what: string): Refusal => new Refusal('not-found', `没有找到这个${what}，或者它不在您的管理范围内。`);

/** 400 naming the fields at fault. */
export function badRequest(message: string, errors: Record<string, string> = {}): Refusal {
  return new Refusal('bad-request', message, { errors });
}
