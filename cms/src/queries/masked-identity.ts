/** ID number and phone of a nominee with their middle hidden: enough to tell two people apart, for staff only. */
import { platform } from '../adapters/platform';
import { maskIdNumber, maskPhone } from '../domain/person/mask';

/** What a record statement answers beside the nominee, for the server alone. */
export interface SealedIdentity {
  id_number_cipher: Buffer | null;
  phone_cipher: Buffer | null;
  key_version: number | null;
}

/** Put beside a nominee's record statement. */
export const SEALED_IDENTITY = {
  select: ', secret.id_number_cipher, secret.phone_cipher, secret.key_version',
  join: ' left join person_secrets secret on secret.nominee_id = t.id',
};

/** Opens and masks; null where nothing is stored. */
export function maskedIdentityOf(nomineeId: string, sealed: SealedIdentity): { idNumberMasked: string | null; phoneMasked: string | null } {
  const { vault } = platform();
  const open = (field: 'id-number' | 'phone', cipher: Buffer | null): string | null =>
    cipher && vault.open(field, cipher, { subject: 'nominee', id: nomineeId }, sealed.key_version ?? vault.keyVersion);
  const idNumber = open('id-number', sealed.id_number_cipher);
  const phone = open('phone', sealed.phone_cipher);
  return { idNumberMasked: idNumber && maskIdNumber(idNumber), phoneMasked: phone && maskPhone(phone) };
}
