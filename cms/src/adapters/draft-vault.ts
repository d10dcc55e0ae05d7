/** Half-filled forms at rest: they may hold ID numbers, so they are sealed under a key of their own, owner and key authenticated. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Secrets } from './secrets';

export interface DraftVault {
  keyVersion: number;
  seal(text: string, owner: string, key: string): Buffer;
  /** Throws when the draft was altered, is another's, or its key is missing. */
  open(sealed: Buffer, owner: string, key: string, keyVersion: number): string;
}

const NONCE = 12;
const TAG = 16;

/** The vault of one installation. */
export function createDraftVault({ identityKeys, identityKeyVersion }: Pick<Secrets, 'identityKeys' | 'identityKeyVersion'>): DraftVault {
  const keyOf = (version: number): Buffer => {
    const key = identityKeys[String(version)];
    if (!key) throw new Error(`Draft key ${version} is missing.`);
    return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', `skills-award draft ${version}`, 32));
  };
  const facts = (owner: string, key: string, version: number): Buffer => Buffer.from(JSON.stringify([version, owner, key]));
  return {
    keyVersion: identityKeyVersion,
    seal(text, owner, key) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', keyOf(identityKeyVersion), nonce);
      cipher.setAAD(facts(owner, key, identityKeyVersion));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, owner, key, version) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(version), sealed.subarray(0, NONCE));
      decipher.setAAD(facts(owner, key, version));
      decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      return decipher.update(sealed.subarray(NONCE + TAG)).toString('utf8') + decipher.final('utf8');
    },
  };
}
