/** Fields that must be filled and those that must not run on; the edition's forms.json says which. */
import { countCharacters } from '../person/count-characters';
import { checkSocialCreditCode } from '../person/social-credit-code';
import type { Issue } from '../rules/issue';
import type { NomineeField } from '../rules/nominee-field';
import type { EditionRules } from '../rules/schema';
import type { NomineeFacts } from './nominee-facts';

/** Issues: field.required, field.format (written, but not readable), field.too-long, unit.code. */
export function checkCompleteness(nominee: NomineeFacts, forms: EditionRules['forms']): Issue[] {
  const labelOf = (field: string): string => forms.slate.columns.find((column) => column.field === field)?.label ?? forms.approval?.labels[field] ?? field;
  const issues: Issue[] = [];
  for (const field of forms.mandatory) {
    if (isFilled(valueOf(nominee, field))) continue;
    const found = nominee.unread?.[field];
    issues.push(issue(found ? 'field.format' : 'field.required', 'error', field, { label: labelOf(field), ...(found ? { found } : {}) }));
  }
  for (const [field, limit] of Object.entries(forms.limits)) {
    const length = countCharacters(String(valueOf(nominee, field as NomineeField) ?? ''));
    if (length > limit) issues.push(issue('field.too-long', 'warning', field, { label: labelOf(field), found: length, limit }));
  }
  if (nominee.employerCode && !checkSocialCreditCode(nominee.employerCode)) {
    issues.push(issue('unit.code', 'error', 'employerCode', { found: nominee.employerCode }));
  }
  return issues;
}

function valueOf(nominee: NomineeFacts, field: NomineeField): unknown {
  return (nominee as Partial<Record<NomineeField, unknown>>)[field];
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function issue(code: Issue['code'], severity: Issue['severity'], field: string, params: Issue['params']): Issue {
  return { code, clause: '附件5', severity, field, params };
}
