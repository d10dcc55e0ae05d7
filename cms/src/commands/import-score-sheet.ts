import { createHash } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { readWorkbook } from '../adapters/workbook/read-workbook';
import { readScoreSheet, type ReadSheet } from '../domain/review/read-score-sheet';
import { reviewMethod } from '../domain/review/review-method';
import { sheetIssues } from '../domain/review/sheet-issues';
import type { Issue } from '../domain/rules/issue';
import type { Sheet } from '../domain/slate/sheet';
import { publicId } from './case-text';
import { Refusal, refusedBy } from './refusal';
import { runCommand, type Command, type CommandContext, type Work } from './run-command';
import { checkSeatWritable } from './save-review';
import { lockDesk, type SeatDesk } from './seat-record';

/** A filled-in sheet as it came in. */
export interface ScoreSheetFile {
  seatId: string;
  name: string;
  bytes: Buffer;
  /** Only looks: nothing is stored. */
  dryRun: boolean;
  /** SHA-256 of the file that was previewed. */
  fileHash: string | null;
}

export interface ScoreSheetPreview {
  fileHash: string;
  rows: { row: number; code: string; total: number; comment: string | null; /** Differs from what is kept now. */ changes: boolean; issues: Issue[] }[];
  issues: Issue[];
  blocked: boolean;
}

const input = z.strictObject({ id: publicId, fileName: z.string(), foundHash: z.string(), dryRun: z.boolean() });
type ImportScoreSheet = z.infer<typeof input>;

const CLAUSE = '通知三（一）3';

function read(sheets: readonly Sheet[], { edition }: Work): ReadSheet {
  return readScoreSheet(sheets[0]?.rows ?? [], edition.rules.review.dimensions, reviewMethod(edition.rules));
}

/** What is wrong with the file as a whole. */
function fileIssues(found: ReadSheet, { seat }: SeatDesk): Issue[] {
  const issue = (code: 'review.sheet-seat' | 'review.sheet-column' | 'review.sheet-code', params: Issue['params'] = {}): Issue => ({ code, clause: CLAUSE, severity: 'error', params });
  return [
    ...(found.seat === seat.id ? [] : [issue('review.sheet-seat')]),
    ...(found.missing.length > 0 ? [issue('review.sheet-column', { columns: found.missing.join('」「') })] : []),
    ...found.repeated.map((code) => issue('review.sheet-code', { code, why: '重复' })),
  ];
}

function preview(found: ReadSheet, desk: SeatDesk, { foundHash }: ImportScoreSheet, { edition }: Work): ScoreSheetPreview {
  const candidates = new Map(desk.candidates.map((candidate) => [candidate.code, candidate]));
  const rows = found.rows
    .filter(({ blank }) => !blank)
    .map(({ row, code, points, comment, problems }) => {
      const candidate = candidates.get(code);
      const sheet = candidate && desk.sheets.get(candidate.key);
      const strange: Issue[] = candidate ? [] : [{ code: 'review.sheet-code', clause: CLAUSE, severity: 'error', params: { code, why: '不在本评审组' } }];
      const aside: Issue[] = sheet?.state === 'recused' ? [{ code: 'review.recused', clause: CLAUSE, severity: 'error', params: { code } }] : [];
      const changes = JSON.stringify([sheet?.points ?? {}, sheet?.comment ?? null]) !== JSON.stringify([points, comment]);
      return { row, code, total: Object.values(points).reduce((sum, value) => sum + value, 0), comment, changes, issues: [...strange, ...aside, ...sheetIssues(code, problems, edition.rules.review.dimensions)] };
    });
  const issues = fileIssues(found, desk);
  return { fileHash: foundHash, rows, issues, blocked: issues.length > 0 || rows.length === 0 || rows.some((row) => row.issues.length > 0) };
}

async function store({ sql }: Work, desk: SeatDesk, found: ReadSheet): Promise<number> {
  const keyOf = new Map(desk.candidates.map(({ code, key }) => [code, key]));
  const rows = found.rows.filter(({ blank }) => !blank).map(({ code, points, comment }) => ({ id: createId(), candidate: keyOf.get(code), points, comment }));
  const written = await sql`
    insert into reviews (document_id, seat_id, candidate_id, points, comment, state, version, created_at, updated_at, published_at)
    select r.id, ${desk.seat.key}, r.candidate, r.points, r.comment, 'draft', 1, now(), now(), now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, candidate int, points jsonb, comment text)
    on conflict (seat_id, candidate_id) do update set points = excluded.points, comment = excluded.comment, version = reviews.version + 1, updated_at = now()
      where (reviews.points, reviews.comment) is distinct from (excluded.points, excluded.comment) returning id`;
  return written.length;
}

/** The command for one file whose sheet was read before: nothing slow happens while rows are locked. */
function commandFor(sheets: readonly Sheet[]): Command<ImportScoreSheet, SeatDesk, ScoreSheetPreview> {
  return {
    name: 'import-score-sheet',
    label: '评审席位',
    action: 'review.write',
    input,
    lock: (sql, { id }, actor) => lockDesk(sql, id, actor),
    editionOf: ({ panel }) => panel.editionKey,
    facts: () => ({}),
    refusal: '不能导入打分表',
    check(desk, _input, work) {
      return checkSeatWritable(desk, work.now);
    },
    async write(desk, form, work) {
      const found = read(sheets, work);
      const answer = preview(found, desk, form, work);
      if (form.dryRun) return { answer, journal: [], discard: true };
      if (answer.blocked) throw refusedBy([...answer.issues, ...answer.rows.flatMap(({ issues }) => issues)].slice(0, 5), '不能导入打分表');
      const written = await store(work, desk, found);
      return { answer, journal: [{ subjectType: 'panel-seat', subjectId: desk.seat.id, before: null, after: { file: form.fileName, fileHash: form.foundHash, rows: answer.rows.length, written } }] };
    },
  };
}

/**
 * Takes an expert's filled-in sheet: as a preview with every problem, or into the drafts of the seat, all rows or none.
 * Refuses: stale (not the previewed file), refused (workbook.*, review.sheet-seat, review.sheet-column, review.sheet-code,
 * review.points, review.recused, review.seat, review.not-open, review.late, review.submitted).
 */
export async function importScoreSheet(context: CommandContext, file: ScoreSheetFile): Promise<ScoreSheetPreview> {
  const foundHash = createHash('sha256').update(file.bytes).digest('hex');
  if (!file.dryRun && file.fileHash !== foundHash) throw new Refusal('stale', '保存的文件与预览的不是同一个。请重新选择文件并预览。', { errors: { fileHash: '与文件不符' } });
  const found = await readWorkbook(file.bytes);
  if (!found.ok) throw refusedBy([found.issue], `不能导入「${file.name}」`);
  return runCommand(commandFor(found.sheets), context, { id: file.seatId, fileName: file.name, foundHash, dryRun: file.dryRun });
}
