/** One person as read from a list: the facts to judge, what only records need, and where it stood. */
import type { NomineeFacts } from '../eligibility/nominee-facts';

export interface ImportedNominee extends Omit<NomineeFacts, 'bodyCode'> {
  sheet: string;
  /** Row number as people see it, from 1. */
  row: number;
  rank: number | null;
  ethnicity: string | null;
  politicalStatus: string | null;
  education: string | null;
  phone: string | null;
  post: string | null;
  ownership: string | null;
  certificateNumber: string | null;
  honours: string | null;
  achievements: string | null;
  remarks: string | null;
}
