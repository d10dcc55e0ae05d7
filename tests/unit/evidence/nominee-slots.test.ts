import { describe, expect, test } from 'vitest';
import { slotOf } from '@domain/evidence/evidence-slot';
import { mayOpen } from '@domain/evidence/may-open';
import { missingSlots } from '@domain/evidence/missing-slots';
import { nomineeSlots } from '@domain/evidence/nominee-slots';
import { plainFileName } from '@domain/evidence/plain-file-name';
import { rules } from '../edition';

describe('the slots of a nominee (通知三（三）3)', () => {
  test('the photo first, then the booklet in its order, each with its bounds', () => {
    const slots = nomineeSlots(rules.materials);
    expect(slots.map(({ id, required, most, visibility }) => [id, required, most, visibility])).toEqual([
      ['photo', true, 1, 'internal'],
      ['contents', true, 10, 'internal'],
      ['approval-form', true, 10, 'secret'],
      ['id-copy', true, 10, 'secret'],
      ['skill-certificate', true, 10, 'sensitive'],
      ['diploma', true, 10, 'sensitive'],
      ['achievements', true, 10, 'internal'],
      ['honours', false, 10, 'internal'],
      ['other', false, 10, 'internal'],
    ]);
    expect(slots[0]).toMatchObject({ accepts: ['image/jpeg', 'image/png'], megabytes: 5, smallest: { width: 295, height: 413 } });
    expect(slots[3]).toMatchObject({ accepts: ['image/jpeg', 'image/png', 'application/pdf'], megabytes: 20, pages: 60, megapixels: 50 });
  });

  test('an edition without a photo has the booklet only', () => {
    const { photo: _photo, ...materials } = rules.materials;
    expect(nomineeSlots(materials)[0]!.id).toBe('contents');
  });

  test('what is missing is what is required and empty', () => {
    const slots = nomineeSlots(rules.materials);
    expect(missingSlots(slots, [{ slot: 'photo' }, { slot: 'id-copy' }, { slot: 'diploma' }]).map(({ id }) => id)).toEqual(['contents', 'approval-form', 'skill-certificate', 'achievements']);
    expect(missingSlots(slots, slots.map(({ id }) => ({ slot: id })))).toEqual([]);
  });

  test('a slot may be narrower than the edition says', () => {
    expect(slotOf(rules.materials, { id: 'minutes', label: '会议纪要', required: true, most: 1 })).toMatchObject({ most: 1, megabytes: 20, visibility: 'internal', clause: '通知三（三）' });
  });
});

describe('who opens a scan', () => {
  const role = (sees: ('public' | 'internal' | 'sensitive')[], reads = false) => ({ sees, grants: reads ? (['nominee.read-identity'] as const).slice() : [] });
  test.each([
    ['internal', role(['public', 'internal']), true],
    ['internal', role(['public']), false],
    ['sensitive', role(['public', 'internal']), false],
    ['sensitive', role(['sensitive']), true],
    ['secret', role(['public', 'internal', 'sensitive']), false],
    ['secret', role([], true), true],
  ] as const)('%s, %o: %s', (visibility, who, may) => {
    expect(mayOpen(visibility, { uploadedBy: '1' }, { id: '2' }, who)).toBe(may);
    expect(mayOpen(visibility, { uploadedBy: '2' }, { id: '2' }, who)).toBe(true);
  });
});

test.each([
  ['毕业证书.pdf', '毕业证书.pdf'],
  ['C:\\Users\\王\\扫描 1.jpg', '扫描 1.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['王五220102199001011234.pdf', '王五＊.pdf'],
  ['王五 220102 19900101 123X.pdf', '王五 ＊.pdf'],
  ['１３９００００１２３４.png', '＊.png'],
  ['a\u0000b\u202Egpj.exe', 'abgpj.exe'],
  ['', '未命名'],
  [`${'长'.repeat(200)}.pdf`, `${'长'.repeat(100)}…${'长'.repeat(15)}.pdf`],
] as const)('the name %j is kept as %j', (name, kept) => {
  expect(plainFileName(name)).toBe(kept);
});
