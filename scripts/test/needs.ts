/** What the wanted kinds of test need to be brought up; nothing wanted in particular means everything. */

export type Need = 'database' | 'browser' | 'server' | 'office' | 'office-packages';

const NEEDS: Record<string, Need[]> = {
  unit: [],
  architecture: [],
  admin: ['office-packages'],
  website: ['server', 'database', 'browser'],
  documents: [],
  contract: ['server', 'database'],
  integration: ['server', 'database'],
  launch: ['server', 'office', 'database'],
  e2e: ['server', 'office', 'database', 'browser'],
};

/** @param words the arguments for vitest, in which `--project NAME` may stand several times */
export function needsOf(words: string[]): Set<Need> {
  const wanted = words.flatMap((word, index) => {
    if (word.startsWith('--project=')) return [word.slice('--project='.length)];
    return words[index - 1] === '--project' ? [word] : [];
  });
  const kinds = wanted.length > 0 && wanted.every((name) => name in NEEDS) ? wanted : Object.keys(NEEDS);
  return new Set(kinds.flatMap((name) => NEEDS[name] ?? []));
}
