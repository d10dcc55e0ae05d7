import { describe, expect, test } from 'vitest';
import { fieldVisibility, seesMasked, visibleFields } from '@domain/access/field-visibility';
import { FIELD_NAMES } from '@domain/rules/nominee-field';
import type { Role } from '@domain/rules/schema';
import { rules } from '../edition';

const role = (id: string): Role => rules.roles.find((candidate) => candidate.id === id) as Role;

describe('who sees which field (PIPL 28, 51)', () => {
  test('numbers that lead to a person are secret, birth and politics sensitive', () => {
    const of = (visibility: string): string[] => FIELD_NAMES.filter((field) => fieldVisibility[field] === visibility);
    expect(of('secret')).toEqual(['idNumber', 'phone']);
    expect(of('sensitive')).toEqual(['ethnicity', 'birthMonth', 'politicalStatus', 'nativePlace', 'address', 'awardsAndPenalties', 'cleanRecord', 'cleanRecordNote']);
    expect(of('public')).toEqual(['award', 'name', 'sex', 'employerName', 'post', 'occupation', 'skillLevel']);
  });

  test.each([
    ['province-office', 51, true],
    ['recommending-body', 51, true],
    ['leader', 43, false],
    ['auditor', 43, false],
    ['portal-editor', 7, false],
    ['system-administrator', 0, false],
  ])('%s sees %d fields, masked numbers: %s', (id, count, masked) => {
    expect(visibleFields(role(id))).toHaveLength(count);
    expect(seesMasked(role(id))).toBe(masked);
  });

  test('no role sees a secret field in a list, even one that says it sees secrets', () => {
    const all: Role = { ...role('auditor'), sees: ['public', 'internal', 'sensitive', 'secret'] };
    expect(visibleFields(all)).toEqual(FIELD_NAMES.filter((field) => fieldVisibility[field] !== 'secret'));
  });

  test('what the edition publishes is public', () => {
    const { publicity, winners } = rules.publication.whitelist;
    expect([...publicity, ...winners].filter((field) => fieldVisibility[field] !== 'public')).toEqual([]);
  });
});
