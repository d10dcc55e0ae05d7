/** The phone of a member, opened beside its record. */
import { platform } from '../adapters/platform';

/** What a record statement answers beside the member, for the server alone. */
export interface SealedContact {
  phone_cipher: Buffer | null;
  key_version: number | null;
}

/** Put beside a member's record statement. */
export const SEALED_CONTACT = { select: ', contact.phone_cipher, contact.key_version', join: ' left join member_contacts contact on contact.member_id = t.id' };

/** Opens it; null where none is stored. */
export function contactOf(memberId: string, { phone_cipher: cipher, key_version: version }: SealedContact): string | null {
  const { vault } = platform();
  return cipher && vault.open('phone', cipher, { subject: 'organisation-member', id: memberId }, version ?? vault.keyVersion);
}
