/** Official texts by GB/T 9704-2012: letterhead, title, text on the grid of 22 × 28, annex note, signature, annexes. */
import type { AnnexTable, OfficialText, TextBlock } from '../../domain/forms/official-text';
import type { Flow } from '../sheet/flow';
import { BODY, EM, linesLeft, numberPages, officialFlow, PITCH, skip } from '../sheet/official-page';
import { mm, type Sheet } from '../sheet/sheet';
import { layTable } from '../sheet/table';
import type { TextStyle } from '../text/text-style';
import type { Typesetter } from '../text/typesetter';

const RED = '#e60012';
const TITLE: TextStyle = { ...BODY, role: 'title', size: 22, pitch: PITCH * 1.25, align: 'center', spacing: 0, even: true };
/** Room for the seal over signature and date. */
const SEAL_LINES = 3;

const STYLES: Readonly<Record<TextBlock['level'], TextStyle>> = {
  heading: { ...BODY, role: 'hei', indent: 2 * EM },
  subheading: { ...BODY, role: 'kai', indent: 2 * EM },
  paragraph: { ...BODY, indent: 2 * EM },
  flush: BODY,
};

/** The name in red, 35 mm below the text's upper edge, the number, and the two rules. */
function letterhead(flow: Flow, name: string, documentNumber: string | null): void {
  const { sheet, type, frame } = flow;
  const middle = frame.left + flow.width / 2;
  const wide = type.width(name, { ...TITLE, size: 34 });
  const size = Math.min(34, (34 * flow.width) / wide);
  type.line(sheet, name, { ...TITLE, size, color: RED }, middle, frame.top + mm(12));
  const numberTop = frame.top + mm(12) + 34 + PITCH;
  if (documentNumber) type.line(sheet, documentNumber, { ...BODY, align: 'center' }, middle, numberTop);
  const rule = numberTop + 16 + mm(4);
  const right = frame.left + flow.width;
  sheet.marks.push({ kind: 'line', from: [frame.left, rule], to: [right, rule], weight: 2.5, color: RED });
  sheet.marks.push({ kind: 'line', from: [frame.left, rule + 3.5], to: [right, rule + 3.5], weight: 0.7, color: RED });
  flow.y = frame.top + Math.ceil((rule + 4 - frame.top) / PITCH) * PITCH;
}

function title(flow: Flow, text: string): void {
  const set = flow.type.set(text, TITLE, flow.width);
  const height = Math.ceil(set.height / PITCH) * PITCH;
  flow.type.place(flow.sheet, set, flow.frame.left, flow.y + (height - set.height) / 2, flow.width);
  flow.y += height;
}

/** A paragraph line by line, each sheet filled; where `after` lines must follow on the same sheet, its last two stay with them. */
function paragraph(flow: Flow, text: string, style: TextStyle, after = 0): void {
  const { style: chosen, lines } = flow.type.set(text, style, flow.width);
  const kept = after > 0 ? Math.min(2, lines.length) : 1;
  lines.forEach((line, index) => {
    const together = index === lines.length - kept ? kept + after : 1;
    if (linesLeft(flow) < together && !flow.isFresh) flow.next();
    flow.type.place(flow.sheet, { style: chosen, lines: [line] }, flow.frame.left, flow.y, flow.width, 0);
    flow.y += PITCH;
  });
}

function annexNote(flow: Flow, annexes: readonly string[]): void {
  const word = '附件：';
  const numbered = annexes.length > 1;
  const indent = 2 * EM + flow.type.width(word, BODY);
  annexes.forEach((name, index) => {
    const number = numbered ? `${index + 1}.` : '';
    const text = `${index === 0 ? word : ''}${number}${name}`;
    const hang = indent + flow.type.width(number, BODY);
    paragraph(flow, text, { ...BODY, align: 'left', indent: index === 0 ? 2 * EM : indent, hang });
  });
}

function signature(flow: Flow, { issuer, date }: { issuer: string; date: string }): void {
  skip(flow, SEAL_LINES - 1);
  const right = flow.frame.left + flow.width - 4 * EM;
  const dateWide = flow.type.width(date, BODY);
  const wide = flow.type.width(issuer, BODY);
  // The signature stands centred over the date; one too long for that moves both to the left.
  const middle = Math.min(right - dateWide / 2, flow.frame.left + flow.width - wide / 2);
  for (const text of [issuer, date]) {
    flow.type.line(flow.sheet, text, { ...BODY, align: 'center' }, middle, flow.y);
    flow.y += PITCH;
  }
}

function annex(flow: Flow, { title: name, columns, rows }: AnnexTable, label: string): void {
  flow.next();
  paragraph(flow, label, { ...BODY, role: 'hei', align: 'left' });
  flow.y += PITCH;
  title(flow, name);
  flow.y += PITCH / 2;
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  layTable(flow, {
    columns: columns.map(({ share }) => (flow.width * share) / total),
    style: { size: 12, pitch: 17, spacing: 0 },
    head: [{ height: 28, cells: columns.map((column) => ({ text: column.label, style: { role: 'hei', align: 'center', even: true } })) }],
    rows: rows.map((row) => ({
      height: 28,
      cells: row.map((text, index) => {
        const { align = 'center', name: whole = false } = columns[index]!;
        return { text, style: { align, whole, even: align === 'center' } };
      }),
    })),
  });
}

/** The sheets of an official text. */
export function drawOfficialText(text: OfficialText, type: Typesetter): Sheet[] {
  const flow = officialFlow(type);
  if (text.letterhead) letterhead(flow, text.letterhead, text.documentNumber);
  flow.y += PITCH;
  title(flow, text.title);
  if (!text.letterhead && text.documentNumber) {
    flow.type.line(flow.sheet, text.documentNumber, { ...BODY, role: 'kai', align: 'center' }, flow.frame.left + flow.width / 2, flow.y);
    flow.y += PITCH;
  }
  flow.y += PITCH;
  if (text.recipients) paragraph(flow, text.recipients, BODY);
  const closing = text.signature ? SEAL_LINES + 2 + (text.annexes.length > 0 ? text.annexes.length + 1 : 0) : 0;
  const last = text.body.length - 1;
  text.body.forEach((block, index) => {
    const next = text.body[index + 1];
    const isHeading = block.level === 'heading' || block.level === 'subheading';
    // A heading stays with the text below it, and with all of it where that has to go over to the signature's sheet.
    const below = isHeading && next ? flow.type.set(next.text, STYLES[next.level], flow.width).lines.length : 0;
    const after = below === 0 ? 0 : index + 1 === last && below <= 2 ? below + closing : 1;
    paragraph(flow, block.text, STYLES[block.level], index === last ? closing : after);
  });
  if (text.annexes.length > 0) {
    skip(flow, 1);
    annexNote(flow, text.annexes);
  }
  if (text.signature) signature(flow, text.signature);
  for (const note of text.notes) paragraph(flow, note, STYLES.paragraph);
  text.tables.forEach((table, index) => annex(flow, table, text.tables.length > 1 ? `附件${index + 1}` : '附件'));
  numberPages(flow);
  return flow.sheets;
}
