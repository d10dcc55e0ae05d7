import { describe, expect, test } from 'vitest';
import { checkIdentity, hasUsableIdentity } from '@domain/eligibility/identity';
import type { NomineeFacts } from '@domain/eligibility/nominee-facts';
import { judgeNominee } from '@domain/eligibility/judge';
import { withCheckCharacter } from '../person/any-id-number';
import { context, expert } from './sample-nominee';

describe('the person behind the number (GB 11643)', () => {
  test.each<[string, Partial<NomineeFacts>, [string, string, Record<string, unknown>][]]>([
    ['all agrees', {}, []],
    ['no number', { idNumber: null }, [['ID.missing', 'error', {}]]],
    ['a number cell', { idNumber: null, idDigitsLost: true }, [['ID.digits-lost', 'unknown', {}]]],
    ['check digit', { idNumber: '220193197611226993' }, [['ID.check', 'error', { fault: 'check-digit' }]]],
    ['a digit short', { idNumber: '22019319761122699' }, [['ID.check', 'error', { fault: 'length' }]]],
    ['birth', { birthMonth: '1976-10' }, [['ID.birth', 'error', { found: '1976-10', expected: '1976-11' }]]],
    ['sex', { sex: 'female' }, [['ID.sex', 'error', { found: '女' }]]],
    ['a man by form, a woman by number', { idNumber: withCheckCharacter('22019119761122332'), sex: 'male' }, [['ID.sex', 'error', { found: '男' }]]],
    ['both', { sex: 'female', birthMonth: '1977-11' }, [['ID.birth', 'error', { found: '1977-11', expected: '1976-11' }], ['ID.sex', 'error', { found: '女' }]]],
    ['a wrong check digit silences the comparison', { idNumber: '220193197611226993', sex: 'female', birthMonth: '1977-11' }, [['ID.check', 'error', { fault: 'check-digit' }]]],
    ['nothing to compare with', { sex: null, birthMonth: null }, []],
  ])('%s', (_case, change, reasons) => {
    expect(checkIdentity(expert(change)).map(({ code, severity, params }) => [code, severity, params])).toEqual(reasons);
  });

  test('only a number that holds stands for the person', () => {
    expect(['220193197611226992', '220193197611226993', null].map((idNumber) => hasUsableIdentity({ idNumber }))).toEqual([true, false, false]);
  });

  test('without an identity the rules that need it stay silent, and the verdict open or refused', () => {
    const world = context({ priorHonours: [{ award: 'technical-expert', editionNumber: 6 }], otherNominations: [{ award: 'grand-prize', bodyName: '省教育厅' }] });
    const lost = judgeNominee(expert({ idNumber: null, idDigitsLost: true }), world);
    expect([lost.verdict, lost.issues.map((issue) => issue.code)]).toEqual(['unknown', ['ID.digits-lost']]);
    expect(lost.findings.filter((finding) => finding.outcome === 'unknown').map((finding) => finding.rule)).toEqual(['R3', 'R4']);
    const wrong = judgeNominee(expert({ award: 'grand-prize', idNumber: '220193197611226993' }), world);
    expect([wrong.verdict, wrong.issues.map((issue) => issue.code)]).toEqual(['fail', ['ID.check', 'R6.level']]);
  });
});
