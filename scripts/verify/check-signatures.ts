/** The signatures: what was signed is still in the journal. This finds what the chain cannot: an end cut off, a journal written anew. */
import { createPublicKey, verify } from 'node:crypto';
import type { JournalDocument, SignedHead } from './document';
import type { Problem } from './problem';
import { sortedJson } from './sorted-json';

function isSigned({ edition, hash, sequence, signedAt, publicKey, signature }: SignedHead): boolean {
  try {
    return verify(null, Buffer.from(sortedJson({ edition, hash, sequence, signedAt }), 'utf8'), createPublicKey(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/**
 * signature.bad, signature.key (another key than the one trusted), journal.truncated, journal.rewritten. `trusted` are heads and
 * a key that were kept outside; without a key of its own the check trusts the export's.
 */
export function checkSignatures(document: JournalDocument, trusted: { key: string | null; heads: readonly SignedHead[] }): Problem[] {
  const problems: Problem[] = [];
  const key = (trusted.key ?? document.publicKey ?? '').trim();
  const hashes = new Map(document.entries.map(({ sequence, hash }) => [sequence, hash]));
  const last = document.entries.at(-1)?.sequence ?? 0;
  for (const head of [...document.checkpoints, ...(document.head ? [document.head] : []), ...trusted.heads]) {
    const { sequence, signedAt } = head;
    const what = `${signedAt} 对第 ${sequence} 条的签名`;
    if (head.edition !== document.edition.id) problems.push({ sequence, code: 'signature.bad', detail: `${what}属于另一届` });
    else if (head.publicKey.trim() !== key) problems.push({ sequence, code: 'signature.key', detail: `${what}用的不是所信任的公钥` });
    else if (!isSigned(head)) problems.push({ sequence, code: 'signature.bad', detail: `${what}无效` });
    else if (!document.complete && !hashes.has(sequence)) continue;
    else if (sequence > last) problems.push({ sequence, code: 'journal.truncated', detail: `${what}之后，日志被截断：现在只到第 ${last} 条` });
    else if (hashes.get(sequence) !== head.hash) problems.push({ sequence, code: 'journal.rewritten', detail: `第 ${sequence} 条与${what}时不同` });
  }
  return problems;
}
