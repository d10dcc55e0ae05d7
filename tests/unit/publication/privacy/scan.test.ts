import { expect, test } from 'vitest';
import { scanParts } from '@domain/publication/privacy/scan';

test('says where, and never repeats what it found', () => {
  const parts = [
    { place: '正文第 2 段', text: '如有异议请与经办人联系，手机13812345678，身份证11010519491231002X。谢谢' },
    { place: '文件名', text: '公示.pdf' },
    { place: '第 3 页', text: '13987654321' },
  ];
  expect(scanParts(parts)).toEqual([
    { kind: 'phone', place: '正文第 2 段', start: 14, end: 25, masked: '138******78', excerpt: '异议请与经办人联系，手机138******78，身份证' },
    { kind: 'id-number', place: '正文第 2 段', start: 29, end: 47, masked: '110*************2X', excerpt: '，身份证110*************2X。谢谢' },
    { kind: 'phone', place: '第 3 页', start: 0, end: 11, masked: '139******21', excerpt: '139******21' },
  ]);
});

test('what is known to be public is no finding', () => {
  expect(scanParts([{ place: '正文', text: '联系人手机 13812345678' }], ['13812345678'])).toEqual([]);
});
