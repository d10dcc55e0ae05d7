import { describe, expect, test } from 'vitest';
import { checkCompleteness } from '@domain/eligibility/form-completeness';
import type { NomineeFacts } from '@domain/eligibility/nominee-facts';
import { rules, rulesWith } from '../edition';
import { expert } from './sample-nominee';

describe('what a form must hold (附件5)', () => {
  test.each<[string, Partial<NomineeFacts>, [string, string, Record<string, unknown>][]]>([
    ['complete', {}, []],
    ['no name', { name: '' }, [['field.required', 'name', { label: '姓名' }]]],
    ['no award', { award: null }, [['field.required', 'award', { label: '申报奖项' }]]],
    ['an award nobody knows', { award: null, unread: { award: '金奖' } }, [['field.format', 'award', { label: '申报奖项', found: '金奖' }]]],
    ['an occupation missing', { occupation: null }, [['field.required', 'occupation', { label: '职业（工种）' }]]],
    ['200 characters of achievements', { achievements: '技'.repeat(200) }, []],
    ['201 characters', { achievements: '技'.repeat(201) }, [['field.too-long', 'achievements', { label: '主要业绩（100–200字）', found: 201, limit: 200 }]]],
    ['rare characters count once', { achievements: '𬱖'.repeat(200) }, []],
    ['a credit code that cannot be', { employerCode: '91220199MAH40C3XWX' }, [['unit.code', 'employerCode', { found: '91220199MAH40C3XWX' }]]],
    ['no credit code is not asked for', { employerCode: null }, []],
  ])('%s', (_case, change, reasons) => {
    expect(checkCompleteness(expert(change), rules.forms).map(({ code, field, params }) => [code, field, params])).toEqual(reasons);
  });

  test('a field without a column is called by its own name', () => {
    const { forms } = rulesWith((copy) => copy.forms.mandatory.push('phone'));
    forms.slate.columns = forms.slate.columns.filter((column) => column.field !== 'phone');
    expect(checkCompleteness(expert(), forms)).toMatchObject([{ code: 'field.required', params: { label: 'phone' } }]);
  });
});
