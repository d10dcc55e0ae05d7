/** What is known of a nominee when judging. null means not known, never «no». */
import type { NomineeField } from '../rules/nominee-field';
import type { titleFields, titleGrades } from '../rules/schema';

export interface NomineeFacts {
  award: string | null;
  name: string;
  sex: 'male' | 'female' | null;
  /** 'YYYY-MM' */
  birthMonth: string | null;
  /** Normal form as given, right or wrong; null when absent or lost. */
  idNumber: string | null;
  /** The number was stored as a number cell: its last digits are gone. */
  idDigitsLost?: boolean;
  /** Code of the recommending body whose list this is. */
  bodyCode: string;
  employerName: string | null;
  employerCode: string | null;
  occupation: string | null;
  frontline: boolean | null;
  /** Label on the ladder of person/skill-level. */
  skillLevel: string | null;
  professionalTitle?: ProfessionalTitle | null;
  yearsInOccupation: number | null;
  head: boolean | null;
  employment: 'employed' | 'retired' | 'other' | null;
  cleanRecord: boolean | null;
  cleanRecordNote?: string | null;
  discipline?: readonly DisciplineRecord[];
  underInvestigation?: boolean;
  /** Numbers of the award's conditions the nominee claims. */
  conditions: readonly number[];
  achievements?: string | null;
  honours?: string | null;
  remarks?: string | null;
  resume?: string | null;
  deeds?: string | null;
  deedsBrief?: string | null;
  /** Recorded reasons for passing a soft rule. */
  exceptions?: readonly RecordedException[];
  /** What was written where nothing could be read, by field. */
  unread?: Partial<Record<NomineeField, string>>;
}

/** A title in 乡村振兴 or 新职业 that may stand in for a skill level (通知二（二）). */
export interface ProfessionalTitle {
  field: (typeof titleFields)[number];
  grade: (typeof titleGrades)[number];
}

export interface DisciplineRecord {
  measure: string;
  /** 'YYYY-MM-DD'; null when only the fact is known. */
  date: string | null;
  /** Last day of its influence; null when not stated. */
  influenceUntil: string | null;
}

export interface RecordedException {
  /** Id of the rule, e.g. R6.level */
  rule: string;
  reason: string;
  approver: string;
}
