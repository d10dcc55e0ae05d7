/** 申报材料册 (通知三（三）3): contents page first, the order of the edition's list of materials, every sheet numbered, room for the 骑缝章. */
import type { EditionRules } from '../rules/schema';

/** The contents page and, behind it, one framed sheet for each page that is bound in. */
export interface Booklet {
  kind: 'booklet';
  title: string;
  /** Facts of the person above the table. */
  head: string[];
  entries: { label: string; pages: string }[];
  /** 本册复印件与原件核对一致 … */
  vow: string;
  /** What the code on the contents page holds, and the words below it. */
  code: string;
  codeNote: string;
}

/** Framed sheets for what is bound in: the material each belongs to. */
export interface BookletFrames {
  kind: 'booklet-frames';
  sheets: { label: string }[];
}

/** An item of the list of materials with the pages it takes. */
export interface BoundItem {
  id: string;
  label: string;
  pages: number;
}

export interface BookletFacts {
  name: string;
  award: string;
  body: string;
  employer: string;
  /** In the order of materials.json, the contents page left out. */
  items: readonly BoundItem[];
  code: string;
}

/** Id of the contents page, and of the form that the program draws, in materials.json. */
export const CONTENTS = 'contents';
export const APPROVAL = 'approval-form';

/** The contents page with the number of the first and last page of everything; page 1 is the contents page itself. */
export function booklet({ edition, awards }: Pick<EditionRules, 'edition' | 'awards'>, { name, award, body, employer, items, code }: BookletFacts): Booklet {
  let next = 2;
  const entries = items.map(({ label, pages }) => {
    const [first, last] = [next, next + pages - 1];
    next += pages;
    return { label, pages: pages === 0 ? '无' : first === last ? String(first) : `${first}—${last}` };
  });
  return {
    kind: 'booklet',
    title: `${edition.shortName}申报材料册`,
    head: [`姓名：${name}`, `申报奖项：${awards.find(({ id }) => id === award)?.label ?? award}`, `工作单位：${employer}`, `推荐单位：${body}`],
    entries,
    vow: '本册所附复印件经与原件核对一致。',
    code,
    codeNote: '扫码核对纸质材料与系统记录是否一致',
  };
}

/** One sheet for each page of everything that was not drawn by the program. */
export const bookletFrames = (items: readonly BoundItem[]): BookletFrames => ({
  kind: 'booklet-frames',
  sheets: items.flatMap(({ label, pages }) => Array.from({ length: pages }, () => ({ label }))),
});

/** What stands in the code: short enough to be typed, long enough never to be another's. */
export const bookletCode = (nominee: string, hash: string): string => `${nominee}-${hash.slice(0, 16)}`;

/** A code as it was scanned or typed; null when it is none. */
export function readBookletCode(text: string): { nominee: string; hash: string } | null {
  const [, nominee, hash] = /^\s*([a-z0-9]{1,40})-([0-9a-f]{16})\s*$/.exec(text) ?? [];
  return nominee && hash ? { nominee, hash } : null;
}
