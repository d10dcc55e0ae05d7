/** Whose opinion is asked of a nominee: the agencies of materials.json, some of them of one category of nominee only (附件2). */
import type { EditionRules, NomineeField } from '../rules/schema';

export type Agency = EditionRules['materials']['opinions'][number];

/** The fields that tell a nominee's category; one that is not given is not known and asks for nothing. */
export type NomineeCategory = Readonly<Partial<Record<NomineeField, unknown>>>;

/** The agencies to be asked, in the order of the edition. */
export function askedAgencies({ materials }: Pick<EditionRules, 'materials'>, values: NomineeCategory): Agency[] {
  return materials.opinions.filter(({ only }) => !only || only.values.some((value) => value === values[only.field]));
}
