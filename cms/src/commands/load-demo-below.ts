/** The demo's lists below a body, entered, prepared and handed up by ordinary acts, journalled. */
import { randomUUID } from 'node:crypto';
import type { DemoEmployerList } from '../adapters/demo-below';
import { platform } from '../adapters/platform';
import { createNominee } from './create-nominee';
import { prepareDemoList, stewardOf } from './prepare-demo-list';
import { runCommand } from './run-command';
import { submitSlate } from './submit-slate';

/** What every person of these lists has in common. */
const COMMON = { frontline: true, head: false, employment: 'employed', cleanRecord: true, conditions: [1], consentGiven: true, consentOn: '2022-10-25' };

interface Standing {
  id: string | null;
  version: number | null;
  drafting: boolean;
  names: string[];
}

/** How far an earlier start has come with an employer's list. */
async function standingOf(code: string): Promise<Standing> {
  const { rows } = await platform().connection.raw<{ rows: Standing[] }>(
    `select s.document_id as id, s.version, coalesce(s.state = 'drafting', true) as drafting,
       coalesce((select array_agg(n.name) from slate_entries e join nominees n on n.id = e.nominee_id where e.slate_id = s.id), '{}') as names
     from units u left join slates s on s.unit_id = u.id where u.code = ?`,
    [code],
  );
  return rows[0] ?? { id: null, version: null, drafting: false, names: [] };
}

/** Enters who is not there yet; a list that went up is left alone. */
export async function loadDemoBelow(lists: readonly DemoEmployerList[]): Promise<void> {
  for (const { employer, submitted, people } of lists) {
    const actor = await stewardOf(employer);
    const before = await standingOf(employer);
    if (!actor?.unit || !before.drafting) continue;
    const context = { actor, requestId: randomUUID() };
    for (const person of people.filter(({ name }) => !before.names.includes(name))) {
      await runCommand(createNominee, context, { ...COMMON, ...person, employerName: actor.unit.name });
    }
    const { id, version } = await standingOf(employer);
    if (!submitted || id === null || version === null) continue;
    await prepareDemoList(context, { slateId: id, version, code: employer.slice(-4), name: actor.unit.name });
    await runCommand(submitSlate, context, { id, version });
  }
}
