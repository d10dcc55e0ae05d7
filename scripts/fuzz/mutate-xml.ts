/** Changes to the text of an XML part: tags lost or doubled, values out of all bounds, references to nowhere. */
import type { Chance } from './chance';

const VALUES = [
  '', '0', '-1', '1e308', '-1e308', 'NaN', 'Infinity', '99999999999999999999', '0x10', '1.7976931348623157e309', '-0', ' ', '__proto__', 'constructor', 'toString',
  '=1+1', '#REF!', '\u0000', '\ud800', '\uffff', '&amp;', '&lol;', '&#0;', '&#x110000;', ']]>', '<![CDATA[', '2958466', '-693594', '1e400', 'TRUE', 'A'.repeat(5_000), '𬱖'.repeat(500),
] as const;
const TYPES = ['s', 'b', 'e', 'str', 'n', 'd', 'inlineStr', 'x', ''] as const;

/** The place of a random match; null when there is none. */
function matchIn(text: string, pattern: RegExp, chance: Chance): RegExpExecArray | null {
  const found = [...text.matchAll(pattern)];
  return found.length === 0 ? null : (chance.of(found) as RegExpExecArray);
}

const put = (text: string, found: RegExpExecArray | null, by: string): string =>
  found === null ? text : text.slice(0, found.index) + by + text.slice(found.index + found[0].length);

const CHANGES: readonly ((text: string, chance: Chance) => string)[] = [
  (text, chance) => put(text, matchIn(text, /<[^>]+>/g, chance), ''),
  (text, chance) => {
    const found = matchIn(text, /<[^>]+>/g, chance);
    return put(text, found, (found?.[0] ?? '').repeat(2 + chance.below(50)));
  },
  (text, chance) => put(text, matchIn(text, /"[^"]*"/g, chance), `"${chance.of(VALUES).replace(/"/g, '')}"`),
  (text, chance) => put(text, matchIn(text, />[^<]*</g, chance), `>${chance.of(VALUES)}<`),
  (text, chance) => put(text, matchIn(text, /<v>[^<]*<\/v>/g, chance), `<v>${chance.of(VALUES)}</v>`),
  (text, chance) => put(text, matchIn(text, / t="[^"]*"/g, chance), ` t="${chance.of(TYPES)}"`),
  (text, chance) => put(text, matchIn(text, / r="[A-Z]+\d+"/g, chance), ` r="${chance.of(['A0', 'A1', '1A', '', 'ZZ99999', 'A20001', 'KO1', '-A1', 'a1', '啊1'])}"`),
  (text, chance) => put(text, matchIn(text, / s="\d+"/g, chance), ` s="${chance.of(['-1', '99999', 'x', ''])}"`),
  (text, chance) => put(text, matchIn(text, /Target="[^"]*"/g, chance), `Target="${chance.of(['../../../../etc/passwd', 'http://127.0.0.1:9/x.xml', '/xl/workbook.xml', 'worksheets/sheet9.xml', '', 'workbook.xml', 'file:///etc/passwd'])}"`),
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  (text, chance) => {
    const at = chance.below(text.length + 1);
    return text.slice(0, at) + chance.of(['<', '>', '&', '"', "'", '\u0000', '<!--', '-->', '<?x', ']]>', '<!DOCTYPE a [<!ENTITY b "c">]>', '\ufeff', '<a xmlns:a="b">']) + text.slice(at);
  },
  (text, chance) => {
    const at = chance.below(text.length + 1);
    const long = chance.below(2_000);
    return text.slice(0, at) + text.slice(at, at + long).repeat(1 + chance.below(20)) + text.slice(at);
  },
  (text, chance) => {
    const [a, b] = [chance.below(text.length + 1), chance.below(text.length + 1)].sort((x, y) => x - y) as [number, number];
    return text.slice(0, a) + text.slice(b);
  },
  (text) => text.replace(/<(\/?)(?=[a-z])/g, '<$1x:'),
  (text) => text.replace('UTF-8', 'UTF-16'),
  (text) => [...text].reverse().join(''),
];

/** The part, changed once or a few times. */
export function mutateXml(content: Buffer, chance: Chance): Buffer {
  let text = content.toString('utf8');
  for (let times = 1 + chance.below(4); times > 0; times -= 1) text = chance.of(CHANGES)(text, chance);
  return chance.below(40) === 0 ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text, 'utf8');
}
