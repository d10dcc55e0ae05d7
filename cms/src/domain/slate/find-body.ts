/** Which recommending body a list is from: its line «推荐单位（盖章）：…», else the name of the file. */
import type { SlateForm } from '../rules/schema';
import { headingOf, textOf } from './reading/plain-text';
import { unitNameKey } from './reading/read-name';
import type { Cell } from './sheet';

export interface Body {
  code: string;
  name: string;
  aliases?: readonly string[];
}

/** Where the next label of the same line begins. */
const NEXT_LABEL = /\s{2,}|填报|填表|制表|联系|日期|负责人|经办人|审核|电话/;

/** What stands after the label, in the same cell or the next filled one to its right; null when there is no such line. */
export function findBodyName(rows: readonly (readonly Cell[])[], form: SlateForm): string | null {
  const labels = form.bodyLabels.map(labelPattern);
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      if (typeof cell !== 'string') continue;
      const rest = afterLabel(cell, labels);
      if (rest === null) continue;
      const name = rest !== '' ? rest : textOf(row.slice(column + 1).find((next) => textOf(next) !== ''));
      if (name !== '') return name;
    }
  }
  return null;
}

/** The body with this name, alias or code; else the one whose name the text contains, the longest first. */
export function resolveBody(text: string, bodies: readonly Body[]): Body | null {
  const key = unitNameKey(text);
  const exact = bodies.find((body) => body.code === text.trim() || namesOf(body).includes(key));
  if (exact || key === '') return exact ?? null;
  const contained = bodies
    .flatMap((body) => namesOf(body).map((name) => ({ body, name })))
    .filter(({ name }) => name !== '' && key.includes(name))
    .sort((a, b) => b.name.length - a.name.length);
  return contained[0]?.body ?? null;
}

/** The body a file is named after: its code at the start of the name, or its name in it. */
export function bodyOfFileName(fileName: string, bodies: readonly Body[]): Body | null {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const head = /^[0-9A-Za-z]+/.exec(stem)?.[0];
  return bodies.find((body) => body.code === head) ?? resolveBody(stem, bodies);
}

function namesOf(body: Body): string[] {
  return [body.name, ...(body.aliases ?? [])].map(unitNameKey);
}

function afterLabel(cell: string, labels: readonly RegExp[]): string | null {
  // runs of spaces part the labels of a line, so they must survive here
  const text = cell.normalize('NFKC').replace(/[\r\n\t\u3000]/g, '  ').trimStart();
  for (const label of labels) {
    const rest = label.exec(text)?.[1]?.split(NEXT_LABEL)[0];
    // a longer heading that merely begins like the label, e.g. 推荐单位意见
    if (rest !== undefined && !/^(?:意见|公章|名称)/.test(rest)) return headingOf(rest, {});
  }
  return null;
}

/** The label at the start of a cell, its characters spaced or not, with a remark in brackets and a colon or without. */
function labelPattern(label: string): RegExp {
  const spaced = [...label].map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s*');
  return new RegExp(`^${spaced}\\s*(?:\\([^()]*\\))?\\s*[:：]?\\s*(.*)$`);
}
