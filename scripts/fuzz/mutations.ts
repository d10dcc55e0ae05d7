/** Ways to spoil a workbook. Each takes a real file and a seed's chance, and always gives the same bytes for the same. */
import type { Chance } from './chance';
import { fuzzArchive, honestly, type FuzzPart } from './zip';
import { mutateXml } from './mutate-xml';

/** A real workbook: its bytes and its parts. */
export interface Original {
  name: string;
  bytes: Buffer;
  parts: ReadonlyMap<string, Buffer>;
}

export type Mutation = (original: Original, chance: Chance) => Buffer;

const MEGABYTE = 1024 * 1024;

/** Bytes flipped, lost, doubled, cut off. */
const bytes: Mutation = ({ bytes: source }, chance) => {
  const found = Buffer.from(source);
  switch (chance.below(5)) {
    case 0:
      for (let flips = 1 + chance.below(32); flips > 0; flips -= 1) found[chance.below(found.length)] = chance.below(256);
      return found;
    case 1:
      return found.subarray(0, chance.below(found.length));
    case 2: {
      const at = chance.below(found.length);
      return Buffer.concat([found.subarray(0, at), found.subarray(at + 1 + chance.below(200))]);
    }
    case 3: {
      const at = chance.below(found.length);
      const long = 1 + chance.below(4096);
      return Buffer.concat([found.subarray(0, at), found.subarray(at, at + long), found.subarray(at)]);
    }
    default: {
      const junk = Buffer.from(Array.from({ length: 1 + chance.below(500) }, () => chance.below(256)));
      return chance.below(2) === 0 ? Buffer.concat([junk, found]) : Buffer.concat([found, junk]);
    }
  }
};

/** The directory and the end of the archive flipped, where the structure is. */
const directory: Mutation = ({ bytes: source }, chance) => {
  const found = Buffer.from(source);
  const from = found.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const begins = from > 0 ? found.readUInt32LE(from + 16) : 0;
  for (let flips = 1 + chance.below(6); flips > 0; flips -= 1) {
    const at = begins + chance.below(found.length - begins);
    found[at] = chance.of([0, 1, 0x7f, 0x80, 0xff, chance.below(256)]);
  }
  return found;
};

/** The XML of one or more parts changed, the archive honest. */
const xml: Mutation = ({ parts }, chance) => {
  const changed = new Map(parts);
  const names = [...parts.keys()].filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
  const sheets = names.filter((name) => name.includes('worksheets/sheet') || name.includes('sharedStrings'));
  for (let times = 1 + chance.below(3); times > 0; times -= 1) {
    const name = chance.of(sheets.length > 0 && chance.below(3) > 0 ? sheets : names);
    changed.set(name, mutateXml(changed.get(name)!, chance));
  }
  return fuzzArchive(honestly(changed));
};

const SIZES = [0, 1, 100, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff] as const;

/** Entries that lie, stand twice, are missing, carry strange names, or are there in the thousands. */
const structure: Mutation = ({ parts, bytes: source }, chance) => {
  const entries: FuzzPart[] = honestly(parts);
  const at = chance.below(entries.length);
  const part = entries[at]!;
  switch (chance.below(9)) {
    case 0:
      entries.splice(at, 1);
      return fuzzArchive(entries);
    case 1:
      return fuzzArchive([...entries, { ...part, content: mutateXml(part.content, chance) }]);
    case 2:
      entries[at] = { ...part, declared: { [chance.of(['size', 'packed', 'crc', 'offset'] as const)]: chance.of(SIZES) } };
      return fuzzArchive(entries);
    case 3:
      entries[at] = { ...part, declared: { method: chance.of([0, 1, 9, 12, 14, 99]), flags: chance.of([0, 1, 8, 0x41, 0xffff]) } };
      return fuzzArchive(entries);
    case 4:
      entries[at] = { ...part, name: chance.of(['../../etc/passwd', '/xl/workbook.xml', 'xl\\workbook.xml', 'C:\\a.xml', '', '\u0000', 'x'.repeat(65_000), `xl/${'a/'.repeat(2_000)}b.xml`, '__proto__', 'constructor']) };
      return fuzzArchive(entries);
    case 5:
      return fuzzArchive([...entries, ...Array.from({ length: chance.of([450, 499, 501, 3_000]) }, (_, index) => ({ name: `xl/x${index}.xml`, content: Buffer.from('<x/>') }))]);
    case 6:
      return fuzzArchive(entries, chance.of([0, 1, entries.length + 1, 0xffff]), Buffer.alloc(chance.below(200), 'PK'));
    case 7:
      return fuzzArchive([{ name: 'xl/inner.xlsx', content: source }, ...entries, { ...part, hidden: true }]);
    default:
      return fuzzArchive([...entries].sort(() => chance.next() - 0.5));
  }
};

/** A sheet's text with a beginning and an end of its own. */
const sheetOf = (rows: string): Buffer => Buffer.from(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`);

/** Numbers no list has: rows, columns, sheets, strings, cells in one row, text in one cell, depth. */
const counts: Mutation = ({ parts }, chance) => {
  const changed = new Map(parts);
  const sheet = [...parts.keys()].find((name) => name.includes('worksheets/sheet')) ?? 'xl/worksheets/sheet1.xml';
  const cell = (at: string, text = '一'): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const big = chance.of([20_000, 20_001, 1_048_576, 1_048_577, 99_999_999, 99_999_999_999, Number.MAX_SAFE_INTEGER]);
  switch (chance.below(8)) {
    case 0:
      changed.set(sheet, sheetOf(`<row r="${big}">${cell(`A${big}`)}</row>`));
      break;
    case 1:
      changed.set(sheet, sheetOf(`<row r="1">${cell(`${chance.of(['KN', 'KO', 'XFD', 'XFE', 'ZZZZ', 'AAAAAAAA'])}1`)}</row>`));
      break;
    case 2:
      changed.set(sheet, sheetOf(`<row r="1">${cell('A1').repeat(1 + chance.below(3_000))}</row>`));
      break;
    case 3:
      changed.set(sheet, sheetOf(Array.from({ length: 1 + chance.below(4_000) }, (_, index) => `<row r="${chance.below(2) === 0 ? index + 1 : 1}">${cell(`A${index + 1}`)}</row>`).join('')));
      break;
    case 4:
      changed.set(sheet, sheetOf(`<row r="1">${cell('A1', '长'.repeat(32_767 + chance.below(200_000)))}</row>`));
      break;
    case 5:
      changed.set(sheet, sheetOf('<a>'.repeat(1 + chance.below(20_000)) + '</a>'.repeat(chance.below(20_000))));
      break;
    case 6:
      changed.set('xl/workbook.xml', Buffer.from(String(changed.get('xl/workbook.xml')).replace('</sheets>', `${'<sheet name="多" sheetId="9" r:id="rId1"/>'.repeat(1 + chance.below(300))}</sheets>`)));
      break;
    default:
      changed.set('xl/sharedStrings.xml', Buffer.from(`<sst count="${big}" uniqueCount="-1">${'<si><t>甲</t></si>'.repeat(chance.below(5_000))}</sst>`));
  }
  return fuzzArchive(honestly(changed));
};

/** Made once: they are what costs. */
const blanks = new Map<number, Buffer>();
const blank = (megabytes: number): Buffer => {
  const known = blanks.get(megabytes) ?? Buffer.alloc(megabytes * MEGABYTE, 0x20);
  blanks.set(megabytes, known);
  return known;
};

/** Little that becomes much: honest, lying, in many halves, within XML that means itself again. */
const bombs: Mutation = ({ parts }, chance) => {
  const entries: FuzzPart[] = honestly(parts);
  const size = chance.of([5, 30, 101, 120]);
  switch (chance.below(4)) {
    case 0:
      return fuzzArchive([...entries, { name: 'xl/bomb.xml', content: blank(size) }]);
    case 1:
      return fuzzArchive([...entries, { name: chance.of(['xl/bomb.xml', 'xl/media/a.png']), content: blank(size), declared: { size: chance.of([1, 1000, size]) } }]);
    case 2:
      return fuzzArchive([...entries, ...Array.from({ length: 4 }, (_, index) => ({ name: `xl/part${index}.xml`, content: blank(30) }))]);
    default: {
      const lol = ['<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">', ...'bcdefgh'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]!};`.repeat(10)}">`), ']>'].join('');
      const name = chance.of([...parts.keys()].filter((part) => part.endsWith('.xml')));
      return fuzzArchive(entries.map((entry) => (entry.name === name ? { name, content: Buffer.from(`${lol}${String(entry.content).replace(/<t>/g, '<t>&h;')}`) } : entry)));
    }
  }
};

/** By name, with how often of a thousand each is taken. */
export const MUTATIONS: readonly { name: string; share: number; mutate: Mutation }[] = [
  { name: 'bytes', share: 300, mutate: bytes },
  { name: 'directory', share: 150, mutate: directory },
  { name: 'xml', share: 360, mutate: xml },
  { name: 'structure', share: 140, mutate: structure },
  { name: 'counts', share: 47, mutate: counts },
  { name: 'bombs', share: 3, mutate: bombs },
];
