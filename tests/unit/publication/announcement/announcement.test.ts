import { expect, test } from 'vitest';
import { checkTimes } from '@domain/publication/announcement/check-times';
import { scannedParts } from '@domain/publication/announcement/scanned-parts';

test('every text of an announcement is scanned, with its place', () => {
  expect(
    scannedParts({
      title: '题', documentNumber: '文号', correctionNote: '更正',
      blocks: [{ type: 'heading', text: '一' }, { type: 'paragraph', text: '二' }, { type: 'list', items: ['三', '四'] }, { type: 'table', caption: '表', head: ['甲', '乙'], rows: [['1', '2']] }],
    }),
  ).toEqual([
    { place: '标题', text: '题' }, { place: '文号', text: '文号' }, { place: '正文第 1 段', text: '一' }, { place: '正文第 2 段', text: '二' },
    { place: '正文第 3 段第 1 项', text: '三' }, { place: '正文第 3 段第 2 项', text: '四' },
    { place: '正文第 4 段表题', text: '表' }, { place: '正文第 4 段表头', text: '甲\t乙' }, { place: '正文第 4 段第 1 行', text: '1\t2' }, { place: '更正说明', text: '更正' },
  ]);
  expect(scannedParts({ title: '题', documentNumber: null, correctionNote: null, blocks: [] })).toEqual([{ place: '标题', text: '题' }]);
});

const now = new Date('2022-11-03T15:59:59Z');
const codes = (publishAt: string | null, expiresOn: string | null) => checkTimes({ publishAt: publishAt === null ? null : new Date(publishAt), expiresOn }, now, 'Asia/Shanghai').map(({ code }) => code);

test.each<[string | null, string | null, string[]]>([
  [null, null, []],
  ['2022-11-03T15:59:59Z', null, []],
  ['2022-11-03T15:59:58Z', null, ['announcement.instant']],
  [null, '2022-11-04', []],
  [null, '2022-11-03', ['announcement.expiry']],
  ['2022-11-03T16:00:00Z', '2022-11-04', ['announcement.expiry']],
  ['2022-11-03T16:00:00Z', '2022-11-05', []],
])('to appear at %s and hold until %s', (publishAt, expiresOn, expected) => expect(codes(publishAt, expiresOn)).toEqual(expected));
