/**
 * What an objection must keep to itself: reporter, content and files at rest (AES-256-GCM, the objection and the part as
 * additional data), the receipt that follows from a form's nonce, and addresses of senders as keyed hashes. Keys are
 * derived for this purpose alone, so that nothing sealed here opens as an ID number or the other way round.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from './secrets';

export type SealedPart = 'reporter' | 'content' | 'file-name' | 'file';

export interface ObjectionVault {
  keyVersion: number;
  /** `id`: the public id of the objection, or of its file. */
  seal(part: SealedPart, id: string, value: Uint8Array): Buffer;
  /** Throws when the value was altered, belongs elsewhere or its key is missing. */
  open(part: SealedPart, id: string, sealed: Buffer, keyVersion: number): Buffer;
  /** 100 bits in twenty signs without look-alikes; the same nonce gives the same receipt, so a repeated form makes no second one. */
  receiptOf(nonce: string): string;
  /** What is stored of a receipt: it cannot be read back. */
  receiptHash(receipt: string): Buffer;
  /** What is counted of a sender's address. */
  addressHash(address: string): Buffer;
  /** Signs what a form carries out and brings back. */
  sign(text: string): string;
  isSigned(text: string, signature: string): boolean;
}

const NONCE = 12;
const TAG = 16;
/** Crockford's alphabet: no I, L, O, U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECEIPT_SIGNS = 20;

const derive = (key: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', `skills-award ${purpose}`, 32));

/** Makes the vault of one installation from its keys. */
export function createObjectionVault(secrets: Secrets): ObjectionVault {
  const keys = new Map(Object.entries(secrets.identityKeys).map(([version, key]) => [Number(version), derive(key, 'objections')]));
  const receiptKey = derive(secrets.identityIndexKey, 'objection receipts');
  const addressKey = derive(secrets.identityIndexKey, 'sender addresses');
  const formKey = derive(secrets.identityIndexKey, 'objection forms');
  const { identityKeyVersion: keyVersion } = secrets;

  function keyOf(version: number): Buffer {
    const key = keys.get(version);
    if (!key) throw new Error(`Objection key ${version} is missing.`);
    return key;
  }
  const facts = (part: SealedPart, id: string, version: number): Buffer => Buffer.from(`${version}|objection|${part}|${id}`);
  const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

  return {
    keyVersion,
    seal(part, id, value) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', keyOf(keyVersion), nonce);
      cipher.setAAD(facts(part, id, keyVersion));
      const body = Buffer.concat([cipher.update(value), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(part, id, sealed, version) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(version), sealed.subarray(0, NONCE));
      decipher.setAAD(facts(part, id, version));
      decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
    },
    receiptOf: (nonce) => [...hmac(receiptKey, `receipt|${nonce}`).subarray(0, RECEIPT_SIGNS)].map((byte) => SIGNS[byte & 31]).join(''),
    receiptHash: (receipt) => hmac(receiptKey, `stored|${receipt}`),
    addressHash: (address) => hmac(addressKey, address),
    sign: (text) => hmac(formKey, text).toString('base64url'),
    isSigned(text, signature) {
      const wanted = hmac(formKey, text);
      const given = Buffer.from(signature, 'base64url');
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    },
  };
}
