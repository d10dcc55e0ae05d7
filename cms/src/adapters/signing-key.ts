/** Ed25519 keys of this installation, one a purpose, derived from DATA_DIR/secrets.json: nothing more to back up. */
import { createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from 'node:crypto';
import { secrets } from './secrets';

export type SigningPurpose = 'website' | 'journal';

/** PKCS #8 around a bare Ed25519 seed (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface SigningKey {
  publicKeyPem: string;
  sign(bytes: Buffer): Buffer;
}

/** The same key on every process that shares the secrets. */
export function signingKey(dataDir: string, purpose: SigningPurpose): SigningKey {
  const root = Buffer.from(secrets(dataDir).encryptionKey, 'base64');
  const seed = Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `signing ${purpose} 1`, 32));
  const key: KeyObject = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return {
    publicKeyPem: createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString(),
    sign: (bytes) => sign(null, bytes, key),
  };
}
