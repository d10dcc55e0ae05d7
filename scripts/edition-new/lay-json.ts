/** JSON laid out as the rules files are: what fits on a line stays on it. */

const WIDTH = 140;

/** The text of a rules file, with a line end at its end. */
export function layJson(value: unknown): string {
  return `${lay(value, 0, true)}\n`;
}

function lay(value: unknown, depth: number, top: boolean): string {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (!top && (line.length + depth * 2 <= WIDTH || value === null || typeof value !== 'object')) return line;
  const inner = '  '.repeat(depth + 1);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => inner + lay(item, depth + 1, false)).join(',\n')}\n${'  '.repeat(depth)}]`;
  }
  const entries = Object.entries(value as object).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${lay(item, depth + 1, false)}`);
  return `{\n${entries.join(',\n')}\n${'  '.repeat(depth)}}`;
}
