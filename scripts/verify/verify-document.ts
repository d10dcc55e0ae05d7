/** Every check over one exported journal. Nothing of the server's code is in it: the same result from two programs is the proof. */
import { createHash } from 'node:crypto';
import { checkChain } from './check-chain';
import { checkPeriods } from './check-periods';
import { checkQuotas } from './check-quotas';
import { checkRanks } from './check-ranks';
import { checkSignatures } from './check-signatures';
import { checkStates } from './check-states';
import type { JournalDocument, SignedHead } from './document';
import type { Problem } from './problem';
import { sortedJson } from './sorted-json';
import type { Calendar } from './working-days';

export interface Trusted {
  /** PEM kept outside; null: the export's own. */
  key: string | null;
  /** Signed heads kept outside. */
  heads: readonly SignedHead[];
  calendar: Calendar;
}

export function verifyDocument(document: JournalDocument, { key, heads, calendar }: Trusted): Problem[] {
  const { rules, rulesHash } = document.edition;
  const frozen = createHash('sha256').update(sortedJson(rules), 'utf8').digest('hex') === rulesHash;
  return [
    ...(frozen ? [] : [{ sequence: null, code: 'rules.altered', detail: '本届规则与冻结时的散列不符' }]),
    ...checkChain(document),
    ...checkSignatures(document, { key, heads }),
    ...checkStates(document),
    ...checkRanks(document),
    ...checkQuotas(document),
    ...checkPeriods(document, calendar),
  ];
}
