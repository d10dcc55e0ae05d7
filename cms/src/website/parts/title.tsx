/**
 * A document's title. Its lines may end only where the meaning allows (GB/T 9704 7.3.1 词意完整): before or
 * after the name of an award or of the edition, never inside one.
 */
import { Fragment } from 'react';

/** Characters that hold on to the phrase before them. */
const CLINGING = /^[的、，。；：）》”]/;
const JOINING = /[和与及]$/;

/** The title cut into pieces between which a line may end; together they are the title. */
export function titlePieces(title: string, phrases: readonly string[]): string[] {
  const known = [...new Set(phrases.filter((phrase) => phrase.length > 1))].sort((a, b) => b.length - a.length);
  const pieces: string[] = [];
  let rest = title;
  let plain = '';
  const flush = (): void => {
    if (plain) pieces.push(plain);
    plain = '';
  };
  while (rest) {
    const phrase = known.find((candidate) => rest.startsWith(candidate));
    if (phrase === undefined) {
      const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      plain += character;
      rest = rest.slice(character.length);
      continue;
    }
    const joint = JOINING.exec(plain)?.[0] ?? '';
    plain = joint ? plain.slice(0, -joint.length) : plain;
    flush();
    pieces.push(joint + phrase);
    rest = rest.slice(phrase.length);
    if (CLINGING.test(rest)) {
      plain = pieces.pop() ?? '';
    }
  }
  flush();
  return pieces;
}

/** The heading of the page. */
export function Title({ title, phrases }: { title: string; phrases: readonly string[] }) {
  return (
    <h1>
      {titlePieces(title, phrases).map((piece, index) => (
        <Fragment key={index}>{index > 0 ? <wbr /> : null}{piece}</Fragment>
      ))}
    </h1>
  );
}
