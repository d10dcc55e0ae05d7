/** A person's name: spaces between characters are layout, the middle dot of a minority name is not. */
import type { Cell } from '../sheet';
import { textOf } from './plain-text';

/** The name in normal form, '' when there is none. Rare characters stay as they are. */
export function readName(cell: Cell | undefined): string {
  return textOf(cell)
    .normalize('NFC')
    .replace(/[（(](?:女|男|[^（()）]{1,5}族)[)）]$/, '')
    .replace(/[•・‧∙⋅．･]/g, '·')
    .replace(/(?<=\P{Script=Latin})\s+|\s+(?=\P{Script=Latin})/gu, '')
    .trim();
}

/** An organisation's name: no spaces, Chinese brackets. */
export function readUnitName(cell: Cell | undefined): string {
  return textOf(cell).normalize('NFC').replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
}

/** The form in which names of organisations are compared: widths and brackets do not matter. */
export function unitNameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').replace(/[()〔〕［］【】,，、·]/g, '');
}
