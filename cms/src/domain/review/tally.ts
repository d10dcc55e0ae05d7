/**
 * The tally of a panel: for every nominee the declared score (trimmed mean), and beside it the
 * raw mean, the mean z-score and the spread, which inform but never decide.
 * A faulty sheet is never half counted. Standing aside is an act on record (`recusals`), not a silent
 * consequence: a counted sheet of an expert in conflict is named in `conflicts` for the office to settle.
 */
import { conflictsOf, type PanelExpert, type PanelNominee, type Relation } from './conflict-of-interest';
import { meanHundredths, type Hundredths } from './points';
import { checkScoreSheet, sheetTotal, type ReviewMethod, type ScoreSheet, type SheetProblem } from './score-sheet';

export interface Panel {
  readonly experts: readonly PanelExpert[];
  readonly nominees: readonly PanelNominee[];
  readonly sheets: readonly ScoreSheet[];
  /** Who stood aside for whom; such sheets do not count. */
  readonly recusals?: readonly SheetOf[];
}

/** Names one sheet: whose, about whom. */
export interface SheetOf {
  readonly expert: string;
  readonly nominee: string;
}

export interface NomineeTally {
  readonly nominee: string;
  /** How many sheets count. */
  readonly sheets: number;
  /** The declared score in hundredths; null when no sheet counts. */
  readonly score: Hundredths | null;
  readonly rawMean: Hundredths | null;
  /** Mean of each expert's standardised total; null without sheets. Informs about harsh and lenient experts. */
  readonly zScore: number | null;
  /** Highest total minus lowest total, hundredths. */
  readonly spread: Hundredths | null;
  /** Mean of each dimension over all sheets, in the order of the tie chain; null without sheets. */
  readonly tieMeans: readonly (Hundredths | null)[];
}

export type SetAside =
  | (SheetOf & { readonly kind: 'faulty'; readonly problems: readonly SheetProblem[] })
  | (SheetOf & { readonly kind: 'recused' | 'unknown-expert' | 'unknown-nominee' | 'second-sheet' });

export interface Tally {
  readonly nominees: readonly NomineeTally[];
  /** Sheets that do not count, each with its reason. */
  readonly setAside: readonly SetAside[];
  /** Counted sheets whose expert has a conflict of interest: settle them before the tally is declared. */
  readonly conflicts: readonly (SheetOf & { readonly relations: readonly Relation[] })[];
}

/** Tallies a panel under its declared method. Pure: the same panel gives the same tally, whatever the order of sheets. */
export function tallyPanel(panel: Panel, method: ReviewMethod): Tally {
  const { counted, setAside } = sortOutSheets(panel, method);
  const standardise = standardiser(counted, method);
  const byNominee = groupByNominee(counted);
  const nominees = panel.nominees.map((nominee) =>
    tallyNominee(nominee.id, byNominee.get(nominee.id) ?? [], method, standardise),
  );
  return { nominees, setAside, conflicts: conflictsAmong(counted, panel) };
}

function groupByNominee(sheets: readonly ScoreSheet[]): Map<string, ScoreSheet[]> {
  const groups = new Map<string, ScoreSheet[]>();
  for (const sheet of sheets) {
    const group = groups.get(sheet.nominee);
    if (group) group.push(sheet);
    else groups.set(sheet.nominee, [sheet]);
  }
  return groups;
}

function sortOutSheets(panel: Panel, method: ReviewMethod): { counted: ScoreSheet[]; setAside: SetAside[] } {
  const experts = new Set(panel.experts.map((expert) => expert.id));
  const nominees = new Set(panel.nominees.map((nominee) => nominee.id));
  const recused = new Set((panel.recusals ?? []).map(sheetKey));
  const seen = new Set<string>();
  const counted: ScoreSheet[] = [];
  const setAside: SetAside[] = [];
  for (const sheet of panel.sheets) {
    const { expert, nominee } = sheet;
    const key = sheetKey(sheet);
    const problems = checkScoreSheet(sheet, method);
    if (!experts.has(expert)) setAside.push({ expert, nominee, kind: 'unknown-expert' });
    else if (!nominees.has(nominee)) setAside.push({ expert, nominee, kind: 'unknown-nominee' });
    else if (recused.has(key)) setAside.push({ expert, nominee, kind: 'recused' });
    else if (seen.has(key)) setAside.push({ expert, nominee, kind: 'second-sheet' });
    else if (problems.length > 0) setAside.push({ expert, nominee, kind: 'faulty', problems });
    else counted.push(sheet);
    seen.add(key);
  }
  return { counted, setAside };
}

function sheetKey({ expert, nominee }: SheetOf): string {
  return JSON.stringify([expert, nominee]);
}

function conflictsAmong(sheets: readonly ScoreSheet[], panel: Panel): Tally['conflicts'] {
  const experts = new Map(panel.experts.map((expert) => [expert.id, expert]));
  const nominees = new Map(panel.nominees.map((nominee) => [nominee.id, nominee]));
  return sheets.flatMap(({ expert, nominee }) => {
    const relations = conflictsOf(experts.get(expert)!, nominees.get(nominee)!);
    return relations.length > 0 ? [{ expert, nominee, relations }] : [];
  });
}

function tallyNominee(
  nominee: string,
  sheets: readonly ScoreSheet[],
  method: ReviewMethod,
  standardise: (sheet: ScoreSheet) => number,
): NomineeTally {
  const totals = sheets.map((sheet) => sheetTotal(sheet, method)).sort((a, b) => a - b);
  const kept = totals.length >= method.trimFrom ? totals.slice(method.trim, totals.length - method.trim) : totals;
  return {
    nominee,
    sheets: sheets.length,
    score: meanHundredths(kept),
    rawMean: meanHundredths(totals),
    zScore: sheets.length === 0 ? null : sheets.map(standardise).sort((a, b) => a - b).reduce((a, b) => a + b, 0) / sheets.length,
    spread: totals.length === 0 ? null : Math.max(...totals) - Math.min(...totals),
    tieMeans: method.tieChain.map(
      (id) => meanHundredths(sheets.map((sheet) => Math.round((sheet.points[id] ?? 0) * 100))),
    ),
  };
}

/**
 * How far a sheet's total lies from its expert's own mean, in that expert's standard deviations; 0 when the expert never
 * varies. Sums of whole hundredths are exact, so that the order of the sheets changes no last digit.
 */
function standardiser(sheets: readonly ScoreSheet[], method: ReviewMethod): (sheet: ScoreSheet) => number {
  const habits = new Map<string, { count: number; sum: number; squares: number }>();
  for (const sheet of sheets) {
    const { count, sum, squares } = habits.get(sheet.expert) ?? { count: 0, sum: 0, squares: 0 };
    const total = sheetTotal(sheet, method);
    habits.set(sheet.expert, { count: count + 1, sum: sum + total, squares: squares + total ** 2 });
  }
  return (sheet) => {
    const { count, sum, squares } = habits.get(sheet.expert)!;
    const spread = Math.sqrt(count * squares - sum ** 2);
    return spread === 0 ? 0 : (count * sheetTotal(sheet, method) - sum) / spread;
  };
}
