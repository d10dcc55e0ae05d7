/** Something that does not hold. `sequence` names the journal entry, or null for what concerns the records. */
export interface Problem {
  sequence: number | null;
  code: string;
  /** In Chinese: what was found, and what should be. */
  detail: string;
}
