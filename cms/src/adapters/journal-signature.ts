/** Signs what the journal of an edition ended with at an instant (Ed25519, a key of this installation). */
import { canonicalJson } from '../domain/rules/canonical-json';
import { settings } from './settings';
import { signingKey } from './signing-key';

/** The last entry of an edition's journal. */
export interface JournalHead {
  /** documentId of the edition. */
  edition: string;
  sequence: number;
  hash: string;
}

export interface SignedHead extends JournalHead {
  /** Programme time, ISO. */
  signedAt: string;
  /** PEM. */
  publicKey: string;
  /** Base64, over the canonical JSON of {edition, hash, sequence, signedAt}. */
  signature: string;
}

/** The public half of the key, PEM: to be kept outside this installation. */
export const journalKey = (): string => signingKey(settings().dataDir, 'journal').publicKeyPem;

export function signHead({ edition, sequence, hash }: JournalHead, at: Date): SignedHead {
  const key = signingKey(settings().dataDir, 'journal');
  const signed = { edition, sequence, hash, signedAt: at.toISOString() };
  return { ...signed, publicKey: key.publicKeyPem, signature: key.sign(Buffer.from(canonicalJson(signed))).toString('base64') };
}
