/** A file that is not taken in, with the code of domain/rules/issue that says why. */
import type { FixedCode, Issue } from '../../domain/rules/issue';

export type EvidenceCode = Extract<FixedCode, `evidence.${string}`>;

export class EvidenceFault extends Error {
  constructor(
    readonly code: EvidenceCode,
    readonly params: Issue['params'] = {},
  ) {
    super(code);
  }
}
