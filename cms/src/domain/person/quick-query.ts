/** What somebody typed into the quick search, and what it can be: a text, the first letters of a name, the last digits of a number. */
export interface QuickQuery {
  /** Lower-case, without spaces; full-width signs as their plain ones. */
  text: string;
  /** Also first letters of a reading, when it is nothing but Latin letters. */
  initials: string | null;
  /** Also the end of a number, when it is nothing but digits (two at least; a certificate may end in X). */
  lastDigits: string | null;
}

/** Signs of a query that are read; what follows finds nothing more. */
const MOST = 40;

/** Null when nothing was typed that could be found. */
export function quickQuery(typed: string): QuickQuery | null {
  const text = [...typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '')].slice(0, MOST).join('');
  if (text === '') return null;
  return {
    text,
    initials: /^[a-z]+$/.test(text) ? text : null,
    lastDigits: /^\d+[\dx]$/.test(text) ? text : null,
  };
}
