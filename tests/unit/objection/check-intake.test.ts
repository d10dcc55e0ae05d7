/** What an objection must say: a real name and a contact, a unit's seal, facts (通知三（一）6). */
import { expect, test } from 'vitest';
import { checkIntake, type Intake } from '@domain/objection/check-intake';
import { namesReporter } from '@domain/objection/names-reporter';
import { attachmentType } from '@domain/objection/attachment';

const TODAY = '2022-11-10';
const good: Intake = {
  channel: 'letter', arrivedOn: TODAY, postmarkedOn: '2022-11-09',
  reporter: { name: '吴敏', contact: '0431-80000000', unitName: '' }, content: '申报的带徒年限与档案记载不一致。', sealed: false,
};
const reporter = (over: Partial<Intake['reporter']>): Intake => ({ ...good, reporter: { ...good.reporter, ...over } });

test.each<[string, Intake, [code: string, field: string][]]>([
  ['all there', good, []],
  ['no name', reporter({ name: ' ' }), [['objection.name', 'name']]],
  ['one sign', reporter({ name: '吴' }), [['objection.name', 'name']]],
  ['anonymous', reporter({ name: '匿名群众' }), [['objection.name', 'name']]],
  ['a rare name outside the BMP counts its signs', reporter({ name: '𬱖㛃' }), []],
  ['no way to reach', reporter({ contact: '1234' }), [['objection.contact', 'contact']]],
  ['just reachable', reporter({ contact: '12345' }), []],
  ['nine signs', { ...good, content: '一二三四五六七八九' }, [['objection.content', 'content']]],
  ['ten signs', { ...good, content: '一二三四五六七八九十' }, []],
  ['a unit without its seal', reporter({ unitName: '松江机械厂' }), [['objection.seal', 'seal']]],
  ['a unit with its seal', { ...reporter({ unitName: '松江机械厂' }), sealed: true }, []],
  ['tomorrow', { ...good, arrivedOn: '2022-11-11' }, [['objection.day', 'arrivedOn']]],
  ['no date', { ...good, arrivedOn: '2022-02-30' }, [['calendar.date', 'arrivedOn']]],
  ['no postmark', { ...good, postmarkedOn: null }, []],
  ['a postmark that is no date', { ...good, postmarkedOn: 'x' }, [['calendar.date', 'postmarkedOn']]],
  ['a postmark on the day of arrival', { ...good, postmarkedOn: TODAY }, []],
  ['a postmark after the arrival', { ...good, arrivedOn: '2022-11-08', postmarkedOn: '2022-11-09' }, [['objection.day', 'postmarkedOn']]],
  ['nothing at all', { ...good, reporter: { name: '', contact: '', unitName: '' }, content: '' }, [['objection.name', 'name'], ['objection.contact', 'contact'], ['objection.content', 'content']]],
])('%s', (_name, intake, expected) => {
  expect(checkIntake(intake, TODAY).map(({ code, field }) => [code, field])).toEqual(expected);
});

test.each<[string, boolean]>([
  ['查阅了档案，年限属实。', false],
  ['吴敏反映的情况属实。', true],
  ['吴 敏反映的情况属实。', true],
  ['已致电 ０４３１-８００００１２３ 核实。', true],
  ['已与 Wu.Min@example.cn 联系。', true],
  ['松江机械厂来函所述不实。', true],
])('a finding gives the reporter away: %s %s', (text, found) => {
  expect(namesReporter(text, { name: '吴敏', unitName: '松江机械厂', contact: '电话 0431-80000123，wu.min@example.cn' })).toBe(found);
});

test('nothing is searched for that is not there', () => {
  expect(namesReporter('年限属实。', { name: '', unitName: '', contact: '' })).toBe(false);
});

test.each<[string, number[], string | null]>([
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'application/pdf'],
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  ['a program', [0x4d, 0x5a, 0x90], null],
  ['the first sign of a PDF', [0x25, 0x50], null],
  ['nothing', [], null],
])('a file is what its first bytes say: %s', (_name, bytes, type) => {
  expect(attachmentType(Uint8Array.from(bytes))).toBe(type);
});
