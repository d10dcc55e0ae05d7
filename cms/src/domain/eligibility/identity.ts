/**
 * The person behind the number: ID number present, well formed, and agreeing with the form (GB 11643).
 * Birth and sex are compared only with a number whose check digit holds: one slip, one message.
 */
import { birthOf, checkIdNumber, sexOf } from '../person/id-number';
import type { Issue } from '../rules/issue';
import type { NomineeFacts } from './nominee-facts';

const CLAUSE = '通知三（二）4；GB 11643';

/** True when the number can stand for the person across lists and editions. */
export function hasUsableIdentity(nominee: Pick<NomineeFacts, 'idNumber'>): boolean {
  return nominee.idNumber !== null && checkIdNumber(nominee.idNumber) === null;
}

/** Issues: ID.missing, ID.digits-lost, ID.check, ID.birth, ID.sex. */
export function checkIdentity(nominee: NomineeFacts): Issue[] {
  const { idNumber, birthMonth, sex } = nominee;
  if (nominee.idDigitsLost) return [issue('ID.digits-lost', 'unknown', 'idNumber')];
  if (idNumber === null) return [issue('ID.missing', 'error', 'idNumber')];
  const fault = checkIdNumber(idNumber);
  if (fault !== null) return [issue('ID.check', 'error', 'idNumber', { fault })];
  const issues: Issue[] = [];
  const expected = birthOf(idNumber).slice(0, 7);
  if (birthMonth !== null && birthMonth !== expected) {
    issues.push(issue('ID.birth', 'error', 'birthMonth', { found: birthMonth, expected }));
  }
  if (sex !== null && sex !== sexOf(idNumber)) {
    issues.push(issue('ID.sex', 'error', 'sex', { found: sex === 'male' ? '男' : '女' }));
  }
  return issues;
}

function issue(code: Issue['code'], severity: Issue['severity'], field: string, params: Issue['params'] = {}): Issue {
  return { code, clause: CLAUSE, severity, field, params };
}
