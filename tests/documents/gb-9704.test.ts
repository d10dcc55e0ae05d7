import { describe, expect, test } from 'vitest';
import { CLOSING, OPENING } from '@cms/documents/text/clusters';
import { heading, officialText, paragraph, subheading } from '@domain/forms/official-text';
import { rules } from '../unit/edition';
import { draw } from './draw';
import { readPdf, type ReadPage } from './read-pdf';

const mm = (points: number): number => (points * 25.4) / 72;
const WORDS = '各地、各单位要按照“评选条件、推荐名额、程序和要求”，开展推荐工作；严格标准（见附件2）、严格程序……严把质量——全面考察推荐对象的政治素质、技能水平、工作业绩和一贯表现。';
const plain = '技能人才是支撑中国制造中国创造的重要力量'.repeat(12);
const text = officialText({
  letterhead: `${rules.edition.issuer}文件`,
  documentNumber: '吉人社发〔2022〕35号',
  title: '关于表彰第八届吉林技能大奖获得者和\n吉林省技术能手的决定',
  recipients: '各市（州）、长白山管委会、梅河口市人力资源和社会保障局，省直有关部门：',
  body: [heading('一、总体情况'), subheading('（一）评选范围'), paragraph(plain), ...Array.from({ length: 26 }, () => paragraph(WORDS.repeat(2))), paragraph(WORDS)],
  annexes: ['第八届吉林技能大奖表彰名单', '第八届吉林省技术能手表彰名单以及其他需要一并印发的有关名单和说明材料'],
  signature: { issuer: rules.edition.issuer, date: '2022年12月20日' },
});

describe('the page of GB/T 9704-2012', async () => {
  const pdf = await readPdf(await draw(text, { title: '决定' }));
  /** Lines of the text itself: not the page number. */
  const body = ({ lines }: ReadPage) => lines.filter(({ size }) => Math.abs(size - 16) < 0.01);
  const full = pdf.pages.slice(1, -2);

  test('A4, the text 37 mm from the top, 28 mm from the left and 156 mm wide', () => {
    expect(pdf.pages.map(({ width, height }) => [Math.round(mm(width)), Math.round(mm(height))])).toEqual(pdf.pages.map(() => [210, 297]));
    for (const page of full) {
      expect(mm(body(page)[0]!.top)).toBeCloseTo(37, 1);
      expect(mm(Math.min(...body(page).map(({ x }) => x)))).toBeCloseTo(28, 1);
      expect(Math.max(...body(page).map(({ right }) => mm(right)))).toBeLessThanOrEqual(184.1);
    }
  });

  test('22 lines a page, 29 points apart', () => {
    expect(full.length).toBeGreaterThanOrEqual(2);
    for (const page of full) {
      const lines = body(page);
      expect(lines).toHaveLength(22);
      expect(lines.slice(1).map(({ baseline }, index) => Math.round((baseline - lines[index]!.baseline) * 10) / 10)).toEqual(Array.from({ length: 21 }, () => 29));
    }
  });

  test('28 characters a line of 三号', () => {
    const lines = pdf.pages.flatMap(body).filter(({ text: words }) => /^[\u4e00-\u9fff]+$/.test(words) && words.length > 20);
    // the first line of a paragraph is indented by two characters
    expect(new Set(lines.filter(({ x }) => mm(x) < 29).map(({ text: words }) => [...words].length))).toContain(28);
    expect(Math.max(...lines.map(({ text: words }) => [...words].length))).toBe(28);
    expect(lines.filter(({ x, text: words }) => mm(x) > 30 && words.length === 26).length).toBeGreaterThanOrEqual(1);
  });

  test('no line begins with a closing mark, ends with an opening one or is hyphenated', () => {
    const lines = pdf.pages.flatMap(body).map(({ text: words }) => words.trim());
    expect(lines.filter((line) => CLOSING.includes([...line][0]!) || OPENING.includes([...line].at(-1)!) || line.endsWith('-'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('—') || (line.endsWith('—') && !line.endsWith('——')) || /(^|[^…])…$/.test(line))).toEqual([]);
  });

  test('the parts in their faces: 黑体 一、, 楷体（一）, 小标宋 title, red letterhead and rules', () => {
    const first = pdf.pages[0]!.lines;
    expect(first.map(({ text: words }) => words)).toEqual(expect.arrayContaining([`${rules.edition.issuer}文件`, '吉人社发〔2022〕35号', '一、总体情况', '（一）评选范围']));
    expect(first.find(({ text: words }) => words.startsWith('关于表彰'))!.size).toBeCloseTo(22, 1);
    expect(pdf.faces.map((name) => name.split('+')[1]?.split('-')[0])).toEqual(expect.arrayContaining(['AwardTitle', 'AwardHei', 'AwardFang', 'AwardLatin']));
  });

  test('page numbers — n — in 四号, right on odd pages, left on even ones, below the text', () => {
    pdf.pages.forEach((page, index) => {
      const number = page.lines.find(({ text: words }) => words.replace(/\s/g, '') === `—${index + 1}—`)!;
      expect(number.size).toBeCloseTo(14, 1);
      expect(mm(number.top)).toBeCloseTo(269, 0);
      if (index % 2 === 0) expect(mm(number.right)).toBeCloseTo(184 - mm(14), 0);
      else expect(mm(number.x)).toBeCloseTo(28 + mm(14), 0);
    });
  });

  test('the annex note hangs behind its numbers; the signature stands centred over the date, four characters from the right', () => {
    const lines = pdf.pages.flatMap(body);
    const note = lines.findIndex(({ text: words }) => words.startsWith('附件：'));
    expect(lines[note]!.text).toBe('附件：1.第八届吉林技能大奖表彰名单');
    expect(lines[note + 1]!.text.startsWith('2.')).toBe(true);
    expect(lines[note + 2]!.x).toBeGreaterThan(lines[note + 1]!.x + 10);
    const [issuer, date] = lines.slice(-2);
    expect([issuer!.text, date!.text]).toEqual([rules.edition.issuer, '2022年12月20日']);
    expect((issuer!.x + issuer!.right) / 2).toBeCloseTo((date!.x + date!.right) / 2, 0);
    expect(mm(date!.right)).toBeCloseTo(184 - mm(4 * 15.79), 0);
    // room for the seal
    expect(issuer!.baseline - lines.at(-3)!.baseline).toBeGreaterThan(2 * 28);
  });

  test('every face is embedded as a subset; title, author and language are told', () => {
    expect(pdf.faces.every((name) => /^[A-Z]{6}\+Award/.test(name))).toBe(true);
    expect(pdf.fontFiles).toBe(pdf.faces.length);
    expect(pdf.info).toMatchObject({ Title: '决定', Author: '吉林省人力资源和社会保障厅' });
    expect(pdf.language).toBe('zh-CN');
  });
});
