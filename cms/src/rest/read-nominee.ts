import { notFound } from '../commands/refusal';
import { seesMasked } from '../domain/access/field-visibility';
import { maskedIdentityOf, type SealedIdentity, SEALED_IDENTITY } from '../queries/masked-identity';
import { readRows } from '../queries/read-rows';
import { recordStatement } from '../queries/record-statement';
import { scopeFor, type readRecord } from './read-resource';
import { visibleFields } from './visible-fields';

/** A nominee as JSON text; for roles that see sensitive fields with the masked ID number and phone. One statement. */
export const readNominee: typeof readRecord = async (resource, id, caller) => {
  const masked = seesMasked(caller.role);
  const statement = recordStatement(resource, id, scopeFor(resource, caller), visibleFields(resource, caller.role), masked ? SEALED_IDENTITY : undefined);
  const [row] = await readRows<{ record: string } & SealedIdentity>(statement);
  if (!row) throw notFound(resource.label);
  return masked ? `${row.record.slice(0, -1)},${JSON.stringify(maskedIdentityOf(id, row)).slice(1)}` : row.record;
};
