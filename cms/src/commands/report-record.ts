import type { Issue } from '../domain/rules/issue';
import type { Sql } from './sql';
import { MISSING_REPORT } from '../domain/workflow/missing-report';

/** The recommendation report of a list (通知三（三）1). */
export interface ReportRecord {
  id: string;
  version: number;
}

/** Locks the report of a list; null when none was written. */
export async function lockReportOf(sql: Sql, slateKey: number): Promise<ReportRecord | null> {
  const [report] = await sql<ReportRecord>`select document_id as id, version from recommendation_reports where slate_id = ${slateKey} for update`;
  return report ?? null;
}

/** report.missing when a body hands in its papers without a report. */
export async function reportFindings(sql: Sql, slateKey: number): Promise<Issue[]> {
  const report = await lockReportOf(sql, slateKey);
  return report ? [] : [MISSING_REPORT];
}
