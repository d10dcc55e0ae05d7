/** The levels at which lists are drawn up, lowest first: employer, county, recommending body, province (通知三（一）1、2). */
import { BODY_KINDS, type UnitKind } from '../access/actor';
import type { EditionRules, Machine } from '../rules/schema';

export const SLATE_LEVELS = ['employer', 'county', 'body', 'province'] as const;
export type SlateLevel = (typeof SLATE_LEVELS)[number];

/** The level at which a unit of this kind draws up its list; null for one that draws up none. */
export function levelOf(kind: UnitKind): SlateLevel | null {
  if (BODY_KINDS.includes(kind)) return 'body';
  if (kind === 'county-bureau') return 'county';
  return kind === 'employer' || kind === 'province' ? kind : null;
}

/** The stages of the lists of a level; undefined where the edition does without lists at that level. */
export function slateStages(stages: EditionRules['stages'], level: SlateLevel): Machine | undefined {
  if (level === 'employer') return stages['employer-slate'];
  return level === 'county' ? stages['county-slate'] : stages.slate;
}

/** Whether a list of the one level stands below lists of the other. */
export function isLower(level: SlateLevel, than: SlateLevel): boolean {
  return SLATE_LEVELS.indexOf(level) < SLATE_LEVELS.indexOf(than);
}
