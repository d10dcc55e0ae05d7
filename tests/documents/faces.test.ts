import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawRequest } from '@cms/documents/draw-request';
import { ROLES, stackOf } from '@cms/documents/faces/face-files';
import { openFaces } from '@cms/documents/faces/open-faces';
import { approvalForm } from '@domain/forms/approval-form';
import { rules } from '../unit/edition';
import { faces, OWN_FACES, requestFor } from './draw';
import { person, RARE_NAMES } from './samples';

/** Every Han character of GB 2312, by the decoder of the platform. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let high = 0xb0; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (/^\p{Script=Han}$/u.test(character)) found.push(character);
    }
  }
  return found;
}

describe('the stacks', () => {
  test.each(ROLES)('%s prints GB 2312, the marks of official texts and rare names', (role) => {
    const characters = [...gb2312(), ...'，。、；：？！“”‘’（）〔〕《》〈〉【】「」——……·℃％－□√①②③', ...RARE_NAMES.join('')];
    expect(characters.length).toBeGreaterThan(6763);
    expect(characters.filter((character) => faces.runs(character, role).length === 0)).toEqual([]);
    expect(stackOf(role)[0]).toBe('latin');
  });

  test.each(RARE_NAMES)('%s stands in one face whatever is wanted', (name) => {
    for (const role of ROLES) expect(faces.runs(name, faces.wholeRole(name, role)).map(({ face }) => face)).toHaveLength(1);
  });

  test('a common name keeps the wanted face, one that 仿宋 lacks goes over to 楷体 whole, one that 楷体 lacks to 宋体', () => {
    expect(['王小明', '李䶮堃', '赵㵟'].map((name) => faces.wholeRole(name, 'fang'))).toEqual(['fang', 'kai', 'song']);
    // beyond 8105: no face has the whole name, 宋体 and its companion do
    expect(faces.runs('王龑', faces.wholeRole('王龑', 'fang'))).toEqual([{ face: 'song', text: '王' }, { face: 'names', text: '龑' }]);
  });
});

describe('what cannot be printed', () => {
  test('is refused with the field’s name, never drawn as another letter', async () => {
    const form = approvalForm(rules, { values: { ...person, name: '王\u{2a6d6}', post: '\u{1f642}' }, body: '某局' });
    expect(await drawRequest(requestFor([form]), faces)).toEqual({
      ok: false,
      issues: [
        { code: 'document.glyph', clause: 'GB 18030-2022', severity: 'error', params: { field: '姓名', characters: '\u{2a6d6}' } },
        { code: 'document.glyph', clause: 'GB 18030-2022', severity: 'error', params: { field: '岗位', characters: '\u{1f642}' } },
      ],
    });
  });

  test('control characters and variation selectors are no characters', () => {
    expect(faces.missing('王\u200b小\ufe00明\u0007\u{e0100}')).toEqual([]);
  });
});

describe('a licensed face', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faces-'));

  test('comes first when it may be embedded and covers what is needed', () => {
    copyFileSync(path.join(OWN_FACES, 'award-song.otf'), path.join(folder, '仿宋.otf'));
    const opened = openFaces({ own: OWN_FACES, licensed: folder });
    expect(opened.warnings).toEqual([]);
    expect(opened.faces.runs('表彰', 'fang')).toEqual([{ face: 'own-fang', text: '表彰' }]);
  });

  test('is left aside with a reason when it covers too little, or is no font', () => {
    copyFileSync(path.join(OWN_FACES, 'award-rare.otf'), path.join(folder, 'title.otf'));
    writeFileSync(path.join(folder, 'hei.ttf'), 'not a font');
    const { warnings, faces: opened } = openFaces({ own: OWN_FACES, licensed: folder });
    expect(warnings).toEqual([expect.stringMatching(/^黑体（.*）未使用：不是可读的 TTF 或 OTF 字体。$/), expect.stringMatching(/^小标宋（.*）未使用：字体缺少常用字（.+）。$/)]);
    expect(opened.runs('表彰', 'title')).toEqual([{ face: 'title', text: '表彰' }]);
  });

  test('adds characters of names that no other face has', () => {
    const more = mkdtempSync(path.join(tmpdir(), 'faces-'));
    copyFileSync(path.join(OWN_FACES, 'award-rare.otf'), path.join(more, '生僻字.otf'));
    expect(openFaces({ own: OWN_FACES, licensed: more })).toMatchObject({ warnings: [] });
    expect(stackOf('fang').at(-1)).toBe('own-names');
  });

  test('is left aside when its licence forbids embedding', () => {
    // fsType is the fifth field of OS/2; 2 means: no embedding
    const bytes = readFileSync(path.join(OWN_FACES, 'award-song.otf'));
    const tables = bytes.readUInt16BE(4);
    for (let at = 12; at < 12 + tables * 16; at += 16) {
      if (bytes.toString('latin1', at, at + 4) === 'OS/2') bytes.writeUInt16BE(2, bytes.readUInt32BE(at + 8) + 8);
    }
    const strict = mkdtempSync(path.join(tmpdir(), 'faces-'));
    writeFileSync(path.join(strict, 'song.otf'), bytes);
    expect(openFaces({ own: OWN_FACES, licensed: strict }).warnings).toEqual([expect.stringMatching(/^宋体（.*）未使用：字体的许可不允许嵌入文书。$/)]);
  });
});
