/** What a judgement needs besides the nominee: the edition's rules and what is known elsewhere about the person. */
import type { EditionRules } from '../rules/schema';

export interface JudgeContext {
  rules: EditionRules;
  /** Honours of this person in earlier editions, found by the keyed identity; null when nobody looked. */
  priorHonours: readonly PriorHonour[] | null;
  /** Other nominations of this person in this edition, this one excluded. */
  otherNominations: readonly OtherNomination[];
  /** The employer in the register of units; null when it is not there. */
  employer: EmployerEntry | null;
  /** Civil date. */
  today: string;
}

export interface PriorHonour {
  award: string;
  editionNumber: number;
}

export interface OtherNomination {
  award: string;
  bodyName: string;
  /** It was cancelled for fraud or a breach: the person may not come again in this edition, through nobody. */
  barred?: boolean;
}

export interface EmployerEntry {
  name: string;
  /** Code of the one body that may recommend its people. */
  channel: string;
}
