/**
 * ID numbers and phones at rest: AES-256-GCM with the row as additional data (a value moved to another row does
 * not open), and an HMAC blind index by which equal numbers are found without being read.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Secrets } from './secrets';

export type IdentityField = 'id-number' | 'phone';

/** Whose value it is: part of what is authenticated. */
export interface VaultRow {
  subject: 'nominee' | 'prior-honour' | 'organisation-member';
  /** The documentId of the nominee, prior honour or member. */
  id: string;
}

export interface IdentityVault {
  /** Version of the key that `seal` uses; stored beside the value as `key_version`. */
  keyVersion: number;
  seal(field: IdentityField, value: string, row: VaultRow): Buffer;
  /** Throws when the value was altered, belongs to another row or its key is missing. */
  open(field: IdentityField, sealed: Buffer, row: VaultRow, keyVersion: number): string;
  /** Keyed index of the normalised value, 32 bytes; equal for the same person whatever the spelling. */
  index(field: IdentityField, value: string): Buffer;
  /** Proves that a database belongs to these keys: stored once, compared at each start. */
  fingerprint(): string;
}

/** ID numbers: half-width digits, no spaces or separators, upper-case X. Phones: half-width digits only. */
export function normaliseIdentity(field: IdentityField, value: string): string {
  const plain = value.normalize('NFKC').toUpperCase();
  return field === 'id-number' ? plain.replace(/[^0-9X]/g, '') : plain.replace(/[^0-9]/g, '').replace(/^86(?=1\d{10}$)/, '');
}

const NONCE = 12;
const TAG = 16;

/** Makes the vault of one installation from its keys. */
export function createIdentityVault(secrets: Secrets): IdentityVault {
  const keys = new Map(Object.entries(secrets.identityKeys).map(([version, key]) => [Number(version), Buffer.from(key, 'base64')]));
  const indexKey = Buffer.from(secrets.identityIndexKey, 'base64');
  const keyVersion = secrets.identityKeyVersion;

  function keyOf(version: number): Buffer {
    const key = keys.get(version);
    if (!key) throw new Error(`Identity key ${version} is missing.`);
    return key;
  }
  const facts = (field: IdentityField, row: VaultRow, version: number): Buffer => Buffer.from(`${version}|${field}|${row.subject}|${row.id}`);

  return {
    keyVersion,
    seal(field, value, row) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', keyOf(keyVersion), nonce);
      cipher.setAAD(facts(field, row, keyVersion));
      const body = Buffer.concat([cipher.update(normaliseIdentity(field, value), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(field, sealed, row, version) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(version), sealed.subarray(0, NONCE));
      decipher.setAAD(facts(field, row, version));
      decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      return decipher.update(sealed.subarray(NONCE + TAG)).toString('utf8') + decipher.final('utf8');
    },
    index: (field, value) => createHmac('sha256', indexKey).update(`${field}|${normaliseIdentity(field, value)}`).digest(),
    fingerprint: () =>
      createHmac('sha256', indexKey)
        .update(createHmac('sha256', keyOf(1)).update('skills-award identity keys').digest())
        .digest('hex'),
  };
}
