import type { MachineName } from '@domain/rules/schema';
import type { Slate } from '../providers/records';

/** The name of the stages a list of a level goes through. */
export function machineOfLevel(level: Slate['level']): MachineName {
  if (level === 'employer') return 'employer-slate';
  return level === 'county' ? 'county-slate' : 'slate';
}
