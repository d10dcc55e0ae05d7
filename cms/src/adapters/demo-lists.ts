/** The lists of the demo, as offices would send them: one workbook per recommending body, named after its code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The body whose list a newcomer imports by hand. */
export const NEWCOMER_BODY = '2203';

export interface DemoList {
  /** Code of the body. */
  body: string;
  name: string;
  bytes: Buffer;
}

/** Every list but the newcomer's, in the order of the codes. */
export function readDemoLists(demoFolder: string): DemoList[] {
  const folder = join(demoFolder, 'slates');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => ({ body: name.slice(0, -'.xlsx'.length), name, bytes: readFileSync(join(folder, name)) }))
    .filter(({ body }) => body !== NEWCOMER_BODY);
}
