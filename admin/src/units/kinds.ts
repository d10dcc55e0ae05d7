import { text } from '../i18n/text';

const kinds = ['province', 'prefecture', 'department', 'central-soe', 'technical-school', 'county-bureau', 'employer', 'agency'] as const;

/** The word for a kind of unit. */
export function kindLabel(kind: string): string {
  const known = kinds.find((candidate) => candidate === kind);
  return known ? text(`unitKind.${known}`) : kind;
}

export const kindChoices = kinds.map((id) => ({ id, name: kindLabel(id) }));
