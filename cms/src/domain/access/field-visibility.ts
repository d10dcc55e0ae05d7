/** Which nominee fields a role sees; the classes themselves are in rules/nominee-field.ts. */
import { FIELD_NAMES, fieldVisibility, type NomineeField } from '../rules/nominee-field';
import type { Role } from '../rules/schema';

export { fieldVisibility } from '../rules/nominee-field';

/** The fields a role reads in clear; of secret ones it sees the masked form at most. */
export function visibleFields(role: Role): NomineeField[] {
  return FIELD_NAMES.filter((field) => fieldVisibility[field] !== 'secret' && role.sees.includes(fieldVisibility[field]));
}

/** Whether masked ID numbers and phones are shown to the role. */
export function seesMasked(role: Role): boolean {
  return role.sees.includes('sensitive');
}
