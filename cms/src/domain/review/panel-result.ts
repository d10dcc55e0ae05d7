/**
 * The result of a panel, computed from what was frozen when the review closed and from nothing else, so that anybody
 * can compute it again: the declared score and rank decide; raw mean, z-score, spread and the interval of ranks inform.
 */
import type { PanelExpert, PanelNominee } from './conflict-of-interest';
import { rankByScore, type RankedNominee, type Standing } from './rank-by-score';
import type { ReviewMethod, ScoreSheet } from './score-sheet';
import { sheetTotal } from './score-sheet';
import { tallyPanel, type NomineeTally, type Panel, type SheetOf, type Tally } from './tally';

/** What a tally is computed from; hashed when the review closes. */
export interface PanelInputs {
  readonly method: ReviewMethod;
  readonly experts: readonly PanelExpert[];
  readonly nominees: readonly (PanelNominee & Standing)[];
  readonly sheets: readonly ScoreSheet[];
  readonly recusals: readonly SheetOf[];
}

/** The order a vote gave to nominees whom no declared step separates (best first). */
export interface TieDecision {
  readonly award: string;
  readonly order: readonly string[];
}

export interface NomineeResult extends NomineeTally {
  readonly award: string;
  readonly bodyRank: number;
  readonly rank: number | null;
  readonly separatedBy: RankedNominee['separatedBy'] | null;
  /** Ranks by other measures, for comparison only; equal values share a rank. */
  readonly rawRank: number | null;
  readonly zRank: number | null;
  /** Best and worst rank when any one expert's sheets are left out. */
  readonly rankInterval: readonly [best: number, worst: number] | null;
  /** The counted totals by expert, in hundredths. */
  readonly totals: readonly { readonly expert: string; readonly total: number }[];
}

export interface PanelResult {
  readonly nominees: readonly NomineeResult[];
  readonly setAside: Tally['setAside'];
  readonly conflicts: Tally['conflicts'];
  /** Nominees sharing a rank that a vote has to separate, by award. */
  readonly openTies: readonly { readonly award: string; readonly rank: number; readonly nominees: readonly string[] }[];
}

/** Tallies, ranks and compares. `decisions` are the votes on ties taken so far. */
export function panelResult(inputs: PanelInputs, decisions: readonly TieDecision[] = []): PanelResult {
  const { method, nominees } = inputs;
  const standing = new Map<string, Standing>(nominees.map((nominee) => [nominee.id, nominee]));
  const ranks = (sheets: readonly ScoreSheet[]): Ranking => {
    const tally = tallyPanel({ ...inputs, sheets } as Panel, method);
    return { tally, ranked: decided(rankByScore(tally.nominees, (id) => standing.get(id)!), decisions) };
  };
  const { tally, ranked } = ranks(inputs.sheets);
  const rankOf = new Map(ranked.map((each) => [each.nominee, each]));
  const without = inputs.experts.map(({ id }) => new Map(ranks(inputs.sheets.filter(({ expert }) => expert !== id)).ranked.map(({ nominee, rank }) => [nominee, rank])));
  const aside = new Set(tally.setAside.map(({ expert, nominee }) => JSON.stringify([expert, nominee])));
  const results = tally.nominees.map((each): NomineeResult => {
    const { award, bodyRank } = standing.get(each.nominee)!;
    const own = rankOf.get(each.nominee);
    const rivals = tally.nominees.filter(({ nominee }) => standing.get(nominee)!.award === award);
    const seen = without.flatMap((ranking) => ranking.get(each.nominee) ?? []);
    return {
      ...each,
      award,
      bodyRank,
      rank: own?.rank ?? null,
      separatedBy: own?.separatedBy ?? null,
      rawRank: rankBy(rivals, each, ({ rawMean }) => rawMean),
      zRank: rankBy(rivals, each, ({ zScore }) => zScore),
      rankInterval: own ? [Math.min(own.rank, ...seen), Math.max(own.rank, ...seen)] : null,
      totals: inputs.sheets
        .filter(({ expert, nominee }) => nominee === each.nominee && !aside.has(JSON.stringify([expert, nominee])))
        .map((sheet) => ({ expert: sheet.expert, total: sheetTotal(sheet, method) })),
    };
  });
  return { nominees: results, setAside: tally.setAside, conflicts: tally.conflicts, openTies: openTies(ranked) };
}

interface Ranking {
  tally: Tally;
  ranked: RankedNominee[];
}

/** Puts the order of votes on the ranks they were asked about; a vote on people who do not share a rank says nothing. */
function decided(ranked: readonly RankedNominee[], decisions: readonly TieDecision[]): RankedNominee[] {
  return ranked.map((each) => {
    const group = ranked.filter(({ award, rank }) => award === each.award && rank === each.rank);
    if (group.length === 1) return each;
    const vote = decisions.find(({ award, order }) => award === each.award && order.length === group.length && group.every(({ nominee }) => order.includes(nominee)));
    return vote ? { ...each, rank: each.rank + vote.order.indexOf(each.nominee), separatedBy: 'vote' } : each;
  });
}

function openTies(ranked: readonly RankedNominee[]): PanelResult['openTies'] {
  const groups = new Map<string, { award: string; rank: number; nominees: string[] }>();
  for (const { award, rank, nominee } of ranked) {
    const key = JSON.stringify([award, rank]);
    const group = groups.get(key);
    if (group) group.nominees.push(nominee);
    else groups.set(key, { award, rank, nominees: [nominee] });
  }
  return [...groups.values()].filter(({ nominees }) => nominees.length > 1);
}

function rankBy(rivals: readonly NomineeTally[], own: NomineeTally, measure: (tally: NomineeTally) => number | null): number | null {
  const mine = measure(own);
  if (mine === null) return null;
  return 1 + rivals.filter((rival) => { const theirs = measure(rival); return theirs !== null && theirs > mine; }).length;
}
