/** One part of a file, both ends included. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * Reads the header Range (RFC 9110, 14.2). Null: none, or one that is to be ignored (several parts, another unit).
 * @example parseRange('bytes=0-99', 1000) // {first: 0, last: 99}
 */
export function parseRange(header: string, bytes: number): ByteRange | 'unsatisfiable' | null {
  const parts = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (!parts || (parts[1] === '' && parts[2] === '')) return null;
  if (parts[1] === '') {
    const length = Number(parts[2]);
    return length === 0 ? 'unsatisfiable' : { first: Math.max(0, bytes - length), last: bytes - 1 };
  }
  const first = Number(parts[1]);
  const last = parts[2] === '' ? bytes - 1 : Math.min(Number(parts[2]), bytes - 1);
  if (parts[2] !== '' && Number(parts[2]) < first) return null;
  return first >= bytes ? 'unsatisfiable' : { first, last };
}
