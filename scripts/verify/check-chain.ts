/** The chain: every entry is whole, follows the one before, and none is missing, doubled or out of place. */
import { createHash } from 'node:crypto';
import type { Entry, JournalDocument } from './document';
import type { Problem } from './problem';
import { sortedJson } from './sorted-json';

const BEGINNING = '0'.repeat(64);
const HASHED = ['sequence', 'occurredAt', 'actorId', 'actorName', 'role', 'unitCode', 'command', 'subjectType', 'subjectId', 'reason', 'before', 'after', 'requestId', 'previousHash'] as const;

/** SHA-256 (hex) over what the entry says, the edition and the hash before it included. */
export function hashOf(entry: Entry, edition: string): string {
  const said: Record<string, unknown> = { edition };
  for (const name of HASHED) said[name] = entry[name];
  return createHash('sha256').update(sortedJson(said), 'utf8').digest('hex');
}

/** chain.altered (the entry is not what was hashed), chain.gap, chain.order, chain.link (it does not follow the one before). */
export function checkChain({ entries, edition, complete }: Pick<JournalDocument, 'entries' | 'edition' | 'complete'>): Problem[] {
  const problems: Problem[] = [];
  let before: Entry | null = null;
  for (const entry of entries) {
    const { sequence } = entry;
    if (hashOf(entry, edition.id) !== entry.hash) problems.push({ sequence, code: 'chain.altered', detail: `第 ${sequence} 条的内容与它的散列不符，已被改动` });
    const due: number = (before?.sequence ?? 0) + 1;
    if (sequence < due) problems.push({ sequence, code: 'chain.order', detail: `第 ${sequence} 条排在第 ${before!.sequence} 条之后` });
    else if (sequence > due && complete) problems.push({ sequence, code: 'chain.gap', detail: `第 ${sequence} 条之前缺第 ${due}${sequence - 1 > due ? `—${sequence - 1}` : ''} 条` });
    else if (sequence === due && (before !== null || complete) && entry.previousHash !== (before?.hash ?? BEGINNING)) {
      problems.push({ sequence, code: 'chain.link', detail: `第 ${sequence} 条没有接着${before ? `第 ${before.sequence} 条` : '开头'}` });
    }
    before = entry;
  }
  return problems;
}
