import { seesMasked } from '../domain/access/field-visibility';
import { maskedIdentityOf, SEALED_IDENTITY, type SealedIdentity } from '../queries/masked-identity';
import { recordStatement } from '../queries/record-statement';
import { scopeFor, type RecordReading } from './read-resource';
import { visibleFields } from './visible-fields';

type NomineeRow = { record: string } & Partial<SealedIdentity>;

/** A nominee; for roles that see sensitive fields with the masked ID number and phone beside the record's own text. */
export const nomineeReading: RecordReading<NomineeRow> = {
  statement: (resource, id, caller) =>
    recordStatement(resource, id, scopeFor(resource, caller), visibleFields(resource, caller.role), seesMasked(caller.role) ? SEALED_IDENTITY : undefined),
  text(id, { record, id_number_cipher, phone_cipher, key_version }) {
    // Without the columns of SEALED_IDENTITY the caller's role sees no masked numbers.
    if (id_number_cipher === undefined || phone_cipher === undefined || key_version === undefined) return record;
    return `${record.slice(0, -1)},${JSON.stringify(maskedIdentityOf(id, { id_number_cipher, phone_cipher, key_version })).slice(1)}`;
  },
};
