import type { Issue } from '../rules/issue';

/** What stands against a list without the report that goes with it (通知三（三）1). */
export const MISSING_REPORT: Issue = { code: 'report.missing', clause: '通知三（三）1', severity: 'error', params: {} };
