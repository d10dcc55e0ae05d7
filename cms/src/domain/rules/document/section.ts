/** The parts a readable edition is made of: headed sections of lines, each line with its clause and its mark. */

export interface Section {
  title: string;
  lines: Line[];
}

export interface Line {
  text: string;
  /** Where it stands; null for what is only computed from other lines. */
  clause: string | null;
  /** The notice says so, or we do until somebody decides. */
  official: boolean;
}

/** Every cited thing: an entry of the rules, or a key of `sources`. */
export interface Cited {
  clause: string;
  official: boolean;
  note?: string | undefined;
}

/** A line of an entry; its note stands behind. */
export function line(text: string, { clause, official, note }: Cited): Line {
  return { text: note ? `${text}。${note}` : text, clause, official };
}

/** What follows from the rules and from published orders: nobody's rule. */
export function computed(text: string): Line {
  return { text, clause: null, official: false };
}

/** 「一、二」 or 无. */
export function listed(words: readonly string[]): string {
  return words.length === 0 ? '无' : words.join('、');
}
