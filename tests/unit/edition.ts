/** The 8th edition's rules as they stand in config, for tests that read them or change one thing in a copy. */
import path from 'node:path';
import { readEditionRules } from '@cms/adapters/rules-files';
import type { EditionRules } from '@domain/rules/schema';

export const configFolder = path.resolve(import.meta.dirname, '../../config');
const files = readEditionRules(configFolder, 8);

export const rules: EditionRules = files.rules;

/** Rules that a test may spoil in ways no type allows. */
export type RawRules = Record<string, any>;

/** The files as read, one key each; a fresh copy. */
export function rawRules(): RawRules {
  return structuredClone(files.raw);
}

/** The rules with one thing changed. */
export function rulesWith(change: (rules: EditionRules) => void): EditionRules {
  const copy = structuredClone(rules);
  change(copy);
  return copy;
}
