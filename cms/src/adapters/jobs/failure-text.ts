const LONGEST = 300;

/** The words of a failure as they may be stored: one line, bounded, without any number or address a person could be known by. */
export function failureText(error: unknown): string {
  const text = error instanceof Error ? `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}` : String(error);
  const plain = text.split('\n')[0]!.replace(/[^\s<>"]+@[^\s<>"]+/g, '…').replace(/\d{7,}[Xx]?/g, '…').trim();
  return plain.slice(0, LONGEST) || '没有说明';
}
