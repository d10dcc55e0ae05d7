/** The styles of the workbooks we write, by name; `@`: text, which a spreadsheet then never takes for a number or a date. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const TOP = '<alignment vertical="top" wrapText="1"/>';
const MIDDLE = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const TEXT = 'numFmtId="49" applyNumberFormat="1"';
const BOXED = 'borderId="1" applyBorder="1" applyAlignment="1"';

/** Each style once, in the order of its number. */
const CELLS = {
  plain: `<xf fontId="0" ${BOXED}>${TOP}</xf>`,
  /** As plain, for a text a spreadsheet would take for a formula once somebody edits its cell. */
  quoted: `<xf fontId="0" quotePrefix="1" ${BOXED}>${TOP}</xf>`,
  title: '<xf fontId="1"/>',
  head: `<xf fontId="1" ${BOXED}>${MIDDLE}</xf>`,
  entry: `<xf fontId="0" fillId="2" applyFill="1" ${BOXED}>${TOP}</xf>`,
  text: `<xf fontId="0" ${TEXT} ${BOXED}>${MIDDLE}</xf>`,
  textQuoted: `<xf fontId="0" ${TEXT} quotePrefix="1" ${BOXED}>${MIDDLE}</xf>`,
  words: `<xf fontId="0" ${TEXT} ${BOXED}><alignment vertical="center" wrapText="1"/></xf>`,
  wordsQuoted: `<xf fontId="0" ${TEXT} quotePrefix="1" ${BOXED}><alignment vertical="center" wrapText="1"/></xf>`,
  /** 2号 in the middle of the sheet. */
  heading: '<xf fontId="2" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
  note: `<xf fontId="0" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`,
} as const;

export type StyleName = keyof typeof CELLS;

/** The number of a style, as cells name it. */
export const STYLES = Object.fromEntries(Object.keys(CELLS).map((name, index) => [name, index])) as Readonly<Record<StyleName, number>>;

export const STYLE_SHEET = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><sz val="22"/><name val="方正小标宋简体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${Object.keys(CELLS).length}">${Object.values(CELLS).join('')}</cellXfs></styleSheet>`;
