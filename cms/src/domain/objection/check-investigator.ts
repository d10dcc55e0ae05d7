/** Who may look into an objection: neither whoever drew up or posted the list, nor anybody tied to the person concerned. */
import type { Issue } from '../rules/issue';

export interface Investigator {
  id: string;
  name: string;
  /** Path of the unit the person works for. */
  unitPath: string;
}

export interface ListedCase {
  /** Ids of those who drew up, ranked, submitted or posted the list. */
  authors: readonly string[];
  /** Paths of the units that put the nominee forward, the employer among them; of nobody for the list as a whole. */
  unitsOfNominee: readonly string[];
  /** The assigner has learnt of a relation: kinship, teacher and apprentice, a quarrel. */
  relation: string;
}

/** Issues: objection.author, objection.own-unit, objection.relation. */
export function checkInvestigator({ id, name, unitPath }: Investigator, { authors, unitsOfNominee, relation }: ListedCase): Issue[] {
  return [
    ...(authors.includes(id) ? [refused('objection.author', { name })] : []),
    ...(unitsOfNominee.some((path) => path === unitPath) ? [refused('objection.own-unit', { name })] : []),
    ...(relation.trim() === '' ? [] : [refused('objection.relation', { name })]),
  ];
}

function refused(code: 'objection.author' | 'objection.own-unit' | 'objection.relation', params: Issue['params']): Issue {
  return { code, clause: '本系统缺省（核查回避）', severity: 'error', field: 'investigatorId', params };
}
