/** The lists of the demo below a body: one employer's waits at its county, another's is being drawn up. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DemoEmployerList {
  /** Code of the employer. */
  employer: string;
  /** Handed up to the county; otherwise a draft. */
  submitted: boolean;
  people: readonly (Readonly<Record<string, unknown>> & { name: string })[];
}

/** In the order in which they are entered. */
export function readDemoBelow(demoFolder: string): DemoEmployerList[] {
  const file = join(demoFolder, 'below.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoEmployerList[]) : [];
}
