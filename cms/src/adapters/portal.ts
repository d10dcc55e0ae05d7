/**
 * Hands one publication to the department's portal over HTTP. The body is signed (Ed25519) and carries a key that the
 * portal must honour: the same key twice is one article. What the portal answers decides whether to try again.
 */
import { createHash } from 'node:crypto';
import type { SigningKey } from './signing-key';

export interface PortalMessage {
  /** Stable for one act on one publication: a repetition after a lost answer is recognised by it. */
  key: string;
  act: 'publish' | 'withdraw';
  path: string;
  kind: string;
  version: number;
  /** ISO instant with Z. */
  publishAt: string;
  title: string;
  /** The page as served; absent when it is withdrawn. */
  html?: string;
}

export type PortalAnswer =
  | { taken: true }
  /** `again`: worth another try (network, 408, 425, 429, 5xx); otherwise a person has to look. */
  | { taken: false; again: boolean; why: string };

export interface Portal {
  url: string;
  token: string | null;
  key: SigningKey;
  /** Milliseconds the portal may take. */
  patience: number;
}

const PASSING = new Set([408, 425, 429]);

export async function tellPortal(portal: Portal, message: PortalMessage): Promise<PortalAnswer> {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  const digest = createHash('sha256').update(body).digest('base64');
  const sentAt = new Date().toISOString();
  // Time and key stand under the signature too: an old message cannot be sent again as a new one.
  const signature = portal.key.sign(Buffer.from(`${message.key}\n${sentAt}\n${digest}`, 'utf8')).toString('base64');
  try {
    const answer = await fetch(portal.url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(portal.patience),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': message.key,
        'content-digest': `sha-256=:${digest}:`,
        'x-sent-at': sentAt,
        'x-signature': `ed25519=:${signature}:`,
        ...(portal.token ? { authorization: `Bearer ${portal.token}` } : {}),
      },
      body,
    });
    await answer.body?.cancel();
    // 409: it has this key already, from a time when its answer was lost.
    if (answer.ok || answer.status === 409) return { taken: true };
    return { taken: false, again: answer.status >= 500 || PASSING.has(answer.status), why: `门户网站答复 ${answer.status}` };
  } catch (error) {
    const name = (error as Error).name;
    return { taken: false, again: true, why: name === 'TimeoutError' ? `门户网站 ${portal.patience / 1000} 秒没有答复` : '门户网站连接不上' };
  }
}
