/**
 * Checks the raw content of an edition folder: shape first, then contradictions.
 * Pure: reading the files, and hashing canonicalJson, are the adapter's work.
 */
import { contradictions } from './contradictions';
import { editionRulesSchema, type EditionRules } from './schema';
import { shapePhrase, type ShapeFault } from './wording/shape-phrases';

export type CheckedRules = { ok: true; rules: EditionRules; hash?: string } | { ok: false; problems: string[] };

/** Accepts `{ edition, awards, … }`, one key per file; every problem in Chinese with its place. */
export function checkEditionRules(raw: unknown): CheckedRules {
  const parsed = editionRulesSchema.safeParse(raw, { reportInput: true });
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => `${placeOf(issue.path)}：${shapePhrase(issue as ShapeFault)}`) };
  }
  const problems = contradictions(parsed.data);
  return problems.length === 0 ? { ok: true, rules: parsed.data } : { ok: false, problems };
}

/** 'awards[0].ceiling', as a reader of the file would say it. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
