import { describe, expect, test } from 'vitest';
import { blindMaterial, MASK, MATERIAL_FIELDS, maskedFields } from '@domain/review/blind-material';
import { fieldVisibility } from '@domain/rules/nominee-field';
import { rules, rulesWith } from '../edition';

const values = {
  name: '余䶮', employerName: '长春松江食品有限公司（虚构）', employerCode: '91220000MA00000000', post: '班组长', certificateNumber: 'S000022',
  occupation: '数控车工', achievements: '余䶮在长春松江食品带徒12人，受长春市人社局表扬；松江食品之外不提。', honours: null, conditions: [1, 3], yearsInOccupation: 12,
};

describe('an expert reads deeds, not names', () => {
  test('masked fields are absent, and what they hold is out of the texts: in full, without brackets, without the legal form', () => {
    const material = blindMaterial(values, rules, ['长春市人社局']);
    expect(Object.keys(material).filter((field) => maskedFields(rules).includes(field))).toEqual([]);
    expect(material).toMatchObject({ occupation: '数控车工', conditions: [1, 3], yearsInOccupation: 12, honours: null, sex: null });
    expect(material.achievements).toBe(`${MASK}在${MASK}带徒12人，受${MASK}表扬；松江食品之外不提。`);
  });

  test('the longer name goes first, or a piece of it would stay', () => {
    expect(blindMaterial({ name: '赵一', employerName: '赵一工作室', achievements: '赵一工作室的赵一' }, rules).achievements).toBe(`${MASK}的${MASK}`);
  });

  test('a name of one character is left in texts: it would blot out ordinary words', () => {
    expect(blindMaterial({ name: '钢', employerName: '甲', achievements: '钢铁' }, rules).achievements).toBe('钢铁');
  });

  test('an edition that does not review blind shows every material field as it is', () => {
    const open = rulesWith((changed) => { delete changed.review.blind; });
    expect(maskedFields(open)).toEqual([]);
    expect(blindMaterial(values, open, ['长春市人社局'])).toEqual({ sex: null, ownership: null, skillLevel: null, frontline: null, education: null, remarks: null, ...values });
  });

  test('no sensitive or secret field is material, whatever the setting', () => {
    expect(MATERIAL_FIELDS.filter((field) => !['public', 'internal'].includes(fieldVisibility[field]))).toEqual([]);
  });
});
