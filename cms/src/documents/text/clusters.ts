/**
 * Splits Chinese text into the pieces between which a line may break: a character with the closing marks behind it, an
 * opening mark with what follows, numbers and Latin words whole, —— and …… whole (GB/T 15834: no line begins with a
 * closing mark or ends with an opening one).
 */

/** Marks no line begins with. */
export const CLOSING = '，。、；：？！）〕》】」』〉”’…—·℃％%)]},.;:!?';
/** Marks no line ends with. */
export const OPENING = '（〔《【「『〈“‘([{';

const TOKEN = /\d+[年月日时分号名人个万元]|[0-9A-Za-z.+@_/%:×-]+|——|……| +|./gu;
/** A short aside in a label stays whole: （集团）, （工种）. */
const LABEL_TOKEN = /（[^（）]{1,4}）|\d+[年月日时分号名人个万元]|[0-9A-Za-z.+@_/%:×-]+|——|……| +|./gu;
/** A Latin word or number longer than this may be broken anywhere. */
const LONGEST_WORD = 14;

/** In parts as even as they can be: 16 digits as 8 and 8. */
function halves(word: string): string[] {
  const length = Math.ceil(word.length / Math.ceil(word.length / LONGEST_WORD));
  return word.match(new RegExp(`.{1,${length}}`, 'gu')) ?? [];
}

const isClosing = (token: string): boolean => CLOSING.includes([...token][0]!) && !/^[.%:]?[0-9A-Za-z]/.test(token);
const isOpening = (token: string): boolean => OPENING.includes(token);

/** The pieces of one line of printable text, in order; joined they are the text. `asides`: short asides in brackets stay whole. */
export function clusters(text: string, asides = false): string[] {
  const tokens = (text.match(asides ? LABEL_TOKEN : TOKEN) ?? []).flatMap((token) => (token.length > LONGEST_WORD && !/^ +$/.test(token) ? halves(token) : [token]));
  const pieces: string[] = [];
  let opened = '';
  for (const token of tokens) {
    if (isOpening(token)) opened += token;
    else if (opened === '' && pieces.length > 0 && isClosing(token)) pieces[pieces.length - 1] += token;
    else {
      pieces.push(opened + token);
      opened = '';
    }
  }
  if (opened !== '') pieces.push(opened);
  return pieces;
}
