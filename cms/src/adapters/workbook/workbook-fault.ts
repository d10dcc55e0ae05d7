/** A workbook that must not or cannot be read, with the code of domain/rules/issue that says why. */
import type { FixedCode, Issue } from '../../domain/rules/issue';

export type WorkbookCode = Extract<FixedCode, `workbook.${string}`>;

export class WorkbookFault extends Error {
  constructor(
    readonly code: WorkbookCode,
    readonly params: Issue['params'] = {},
  ) {
    super(code);
  }

  /** The same as a value, for callers that collect reasons. */
  toIssue(): Issue {
    return { code: this.code, clause: '附件5', severity: 'error', params: this.params };
  }
}
