/**
 * What an expert reads of a nominee: deeds and evidence, and, where the edition reviews blind, nothing that names the
 * person or the employer — neither as a field nor inside a text somebody wrote.
 */
import type { NomineeField } from '../rules/nominee-field';
import type { EditionRules } from '../rules/schema';

/** Fields a panel may read at all, in the order of the desk; never sensitive or secret ones. */
export const MATERIAL_FIELDS = [
  'name', 'sex', 'employerName', 'employerCode', 'ownership', 'post', 'occupation', 'skillLevel', 'certificateNumber', 'yearsInOccupation',
  'frontline', 'education', 'conditions', 'achievements', 'honours', 'remarks',
] as const satisfies readonly NomineeField[];

export type MaterialField = (typeof MATERIAL_FIELDS)[number];
export type Material = Partial<Record<MaterialField, string | number | boolean | readonly number[] | null>>;

/** Stands in a text where a masked name stood. */
export const MASK = '［隐去］';

/** The fields the edition masks; empty where it does not review blind. */
export function maskedFields({ review }: Pick<EditionRules, 'review'>): readonly string[] {
  return review.blind?.fields ?? [];
}

/**
 * The material under the edition's blind setting. `also` are further names to take out of texts (the recommending
 * body, for one). Names of one character are left: they would blot out ordinary words.
 */
export function blindMaterial(values: Material, rules: Pick<EditionRules, 'review'>, also: readonly string[] = []): Material {
  const masked = new Set(maskedFields(rules));
  const shown = MATERIAL_FIELDS.filter((field) => !masked.has(field));
  if (masked.size === 0) return pick(values, shown);
  const names = [...MATERIAL_FIELDS.filter((field) => masked.has(field)).map((field) => values[field]), ...also]
    .flatMap((value) => (typeof value === 'string' ? spellings(value) : []))
    .sort((a, b) => b.length - a.length);
  const material = pick(values, shown);
  for (const field of shown) {
    const value = material[field];
    if (typeof value === 'string') material[field] = names.reduce((text, name) => text.replaceAll(name, MASK), value);
  }
  return material;
}

function pick(values: Material, fields: readonly MaterialField[]): Material {
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}

/** A name as texts write it: in full, without its bracketed remark, without its legal form. */
function spellings(name: string): string[] {
  const full = name.trim();
  const plain = full.replace(/[（(][^（）()]*[）)]/g, '').trim();
  const short = plain.replace(/(股份|集团|责任)?(有限)?(责任)?公司$/, '');
  return [...new Set([full, plain, short])].filter((spelling) => spelling.length > 1);
}
