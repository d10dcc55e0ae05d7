/**
 * The lists of people a page shows, award by award: bodies in the order of the edition's units, names by strokes.
 * The ranking itself is not public, and nothing of a person but the whitelisted fields gets this far.
 */
import { compareByStroke } from '../person/stroke-order';
import type { NomineeField } from '../rules/nominee-field';
import type { EditionRules } from '../rules/schema';
import { projectPublicPerson, type PublicPerson } from './public-person';

export interface ListedCandidate {
  award: string;
  body: { code: string; name: string };
  values: Partial<Record<NomineeField, unknown>>;
}

export interface PublicList {
  award: string;
  label: string;
  personTitle: string;
  people: (PublicPerson & { bodyCode: string; bodyName: string })[];
}

/** The lists of a page of that kind, awards in the edition's order; an award with nobody has no list. */
export function publicLists(
  kind: keyof EditionRules['publication']['whitelist'],
  candidates: readonly ListedCandidate[],
  { awards, units, publication }: Pick<EditionRules, 'awards' | 'units' | 'publication'>,
): PublicList[] {
  const place = new Map(units.map(({ code }, index) => [code, index]));
  const placeOf = ({ body }: ListedCandidate): number => place.get(body.code) ?? units.length;
  const order = (a: ListedCandidate, b: ListedCandidate): number =>
    placeOf(a) - placeOf(b) || compareByStroke(a.body.name, b.body.name) || compareByStroke(String(a.values.name ?? ''), String(b.values.name ?? ''));
  return awards
    .map(({ id, label, personTitle }) => ({
      award: id,
      label,
      personTitle,
      people: candidates
        .filter(({ award }) => award === id)
        .sort(order)
        .map(({ body, values }) => ({ ...projectPublicPerson(values, publication.whitelist[kind]), bodyCode: body.code, bodyName: body.name })),
    }))
    .filter(({ people }) => people.length > 0);
}
