/**
 * Who may not judge whom (评审回避): the same employer, master and apprentice, relatives,
 * or any other relation an expert has declared.
 */

export type Relation = 'same-employer' | 'master' | 'apprentice' | 'relative' | 'other';

export interface PanelExpert {
  readonly id: string;
  readonly employer: string;
  /** Nominees with whom the expert has declared a relation. */
  readonly declared?: readonly { readonly nominee: string; readonly relation: Exclude<Relation, 'same-employer'> }[];
}

export interface PanelNominee {
  readonly id: string;
  readonly employer: string;
}

/** Every reason why this expert must stand aside for this nominee; empty when there is none. */
export function conflictsOf(expert: PanelExpert, nominee: PanelNominee): Relation[] {
  const declared = (expert.declared ?? [])
    .filter((relation) => relation.nominee === nominee.id)
    .map((relation) => relation.relation);
  return expert.employer === nominee.employer ? ['same-employer', ...declared] : declared;
}
