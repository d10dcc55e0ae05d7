/** JSON text with the keys of every object in the order of their UTF-16 units and no spaces: what is hashed and signed. */
export function sortedJson(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    let text = '[';
    for (const [place, item] of value.entries()) text += (place === 0 ? '' : ',') + sortedJson(item);
    return `${text}]`;
  }
  const record = value as Record<string, unknown>;
  const parts: string[] = [];
  for (const key of Object.keys(record).sort()) if (record[key] !== undefined) parts.push(`${JSON.stringify(key)}:${sortedJson(record[key])}`);
  return `{${parts.join(',')}}`;
}
