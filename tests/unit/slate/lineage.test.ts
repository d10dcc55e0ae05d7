import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkInversions, inversionsOf } from '@domain/slate/inversions';
import { lineageOf, type RankedList } from '@domain/slate/lineage';

const list = (name: string, path: string, ...order: string[]): RankedList => ({ unit: { name, path }, award: 'a', order });
const employer = list('某厂', '/22/2201/220102/E1/', '甲', '乙');
const county = list('南关区', '/22/2201/220102/', '丙', '甲', '丁', '戊', '乙');
const city = list('长春', '/22/2201/', '丙', '丁', '乙');

describe('the way up the levels', () => {
  test('second at the employer, fifth in the county, third in the city, whatever the order of the lists', () => {
    const expected = [
      { unitName: '某厂', rank: 2, of: 2 },
      { unitName: '南关区', rank: 5, of: 5 },
      { unitName: '长春', rank: 3, of: 3 },
    ];
    expect(lineageOf('乙', [employer, county, city])).toEqual(expected);
    expect(lineageOf('乙', [city, employer, county])).toEqual(expected);
    expect(lineageOf('己', [employer, county, city])).toEqual([]);
  });
});

describe('inversions', () => {
  test('overtaken and passed over are told apart', () => {
    expect(inversionsOf(city, county)).toEqual([
      { nominee: '丁', unitName: '南关区', overtaken: [], passedOver: ['甲'] },
      { nominee: '乙', unitName: '南关区', overtaken: [], passedOver: ['甲', '戊'] },
    ]);
    expect(inversionsOf(list('长春', '/22/2201/', '乙', '甲'), employer)).toEqual([{ nominee: '乙', unitName: '某厂', overtaken: ['甲'], passedOver: [] }]);
  });

  test('the order kept, other people between, another award: none', () => {
    expect(inversionsOf(county, employer)).toEqual([]);
    expect(inversionsOf({ ...city, award: 'b' }, county)).toEqual([]);
  });

  test('who withdrew or was struck off was not passed over', () => {
    expect(inversionsOf(city, county, new Set(['甲', '戊']))).toEqual([]);
  });

  test('every inversion needs a reason on record; blanks are none', () => {
    const entries = { 丙: { name: '丙', inversionReason: null }, 丁: { name: '丁一', inversionReason: '获全国奖' }, 乙: { name: '乙一', inversionReason: ' ' } };
    expect(checkInversions(city, [county, employer], entries)).toEqual([
      { code: 'slate.inversion', clause: '通知三（一）2', severity: 'error', field: 'inversionReason', params: { name: '乙一', unit: '南关区', others: '甲、戊' } },
      { code: 'slate.inversion', clause: '通知三（一）2', severity: 'error', field: 'inversionReason', params: { name: '乙一', unit: '某厂', others: '甲' } },
    ]);
    expect(checkInversions(city, [county], {}, new Set(['甲', '戊']))).toEqual([]);
    expect(checkInversions(city, [county], {})).toMatchObject([{ params: { name: '丁' } }, { params: { name: '乙' } }]);
  });

  test('a list has no inversion exactly when it keeps the lower order and takes from its top', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['A', 'B', 'C', 'D', 'E', 'F']), (taken) => {
        const lower = list('下', '/1/2/', 'A', 'B', 'C', 'D', 'E', 'F');
        const keeps = taken.every((nominee, index) => nominee === lower.order[index]);
        expect(inversionsOf(list('上', '/1/', ...taken), lower).length === 0).toBe(keeps);
      }),
    );
  });
});
