import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsOf } from '@domain/forms/form-model';
import { draw } from './draw';
import { readPdf } from './read-pdf';
import { filledApproval, longSlate, person, SAMPLES } from './samples';

const ARTEFACTS = path.resolve(import.meta.dirname, '../../.artifacts/documents');
const bare = (text: string): string => text.replace(/\s/g, '');

/** For people to look at: the PDF, and its pages as pictures where poppler is installed. */
function keep(name: string, pdf: Buffer): void {
  mkdirSync(ARTEFACTS, { recursive: true });
  const file = path.join(ARTEFACTS, `${name}.pdf`);
  writeFileSync(file, pdf);
  if (existsSync('/usr/bin/pdftoppm')) execFileSync('/usr/bin/pdftoppm', ['-r', '60', '-png', file, file.slice(0, -4)]);
}

describe.each(Object.entries(SAMPLES))('%s', async (name, model) => {
  const bytes = await draw(model);
  const pdf = await readPdf(bytes);
  keep(name, bytes);

  test('prints every text of its model', () => {
    const lacking = textsOf(model).filter(({ key, text }) => key !== 'code' && !text.split('\n').every((line) => pieces(line).every((piece) => pdf.text.includes(piece))));
    expect(lacking).toEqual([]);
  });

  test('stays inside its pages', () => {
    const outside = pdf.pages.flatMap(({ width, height, texts }) => texts.filter(({ x, top, baseline, width: wide }) => x < 20 || x + wide > width - 20 || top < 20 || baseline > height - 14));
    expect(outside).toEqual([]);
  });

  test('is the same bytes each time, all faces embedded', async () => {
    expect((await draw(model)).equals(bytes)).toBe(true);
    expect(pdf.faces.every((face) => /^[A-Z]{6}\+Award/.test(face))).toBe(true);
  });
});

/** A text that wraps stands in the file in pieces: compared character run by character run of at most four. */
function pieces(line: string): string[] {
  return bare(line).match(/.{1,2}/gu) ?? [];
}

describe('the approval form', () => {
  test.each([0, 500, 2000, 6000])('has an even number of sides with %i characters of deeds, the opinions on the last', async (characters) => {
    const { pages } = await readPdf(await draw(filledApproval(characters)));
    expect(pages.length % 2).toBe(0);
    expect(bare(pages.at(-1)!.lines.map(({ text }) => text).join(''))).toContain('签字：');
    expect(pages.length === 4).toBe(characters < 1000);
    expect(pages.filter(({ lines }) => lines.length < 4)).toEqual([]);
  });

  test('long deeds lose no line over the end of a side', async () => {
    const { text } = await readPdf(await draw(filledApproval(6000)));
    expect(text.match(/提高到99\.3%/g)!.length).toBeGreaterThanOrEqual(Math.round(6000 / 160));
  });
});

describe('the list', () => {
  test('repeats its head on every sheet, cuts no row, and carries no ID number', async () => {
    const { pages, text } = await readPdf(await draw(longSlate(60)));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(bare(page.lines.map(({ text: line }) => line).join(''))).toContain('工作单位及岗位');
    for (let rank = 1; rank <= 60; rank += 1) expect(pages.filter(({ texts }) => texts.some(({ text: cell, x }) => cell === String(rank) && x < 80))).toHaveLength(1);
    expect(text).not.toContain(person.idNumber);
    expect(pages.map(({ lines }) => bare(lines.at(-1)!.text))).toEqual(pages.map((_, index) => `第${index + 1}页共${pages.length}页`));
  });
});

test('a draft says so across every sheet', async () => {
  const { pages } = await readPdf(await draw(SAMPLES['commendation-decision']!, { watermark: '草稿' }));
  expect(pages.map(({ texts }) => texts.filter(({ text, size }) => text === '草稿' && size > 100).length)).toEqual(pages.map(() => 1));
});
