/** The demo's first state: every list but the newcomer's imported, those without problems submitted and registered at the counter. Ordinary acts, journalled. */
import { createHash, randomUUID } from 'node:crypto';
import { refreshClock } from '../adapters/clock';
import type { DemoList } from '../adapters/demo-lists';
import { platform } from '../adapters/platform';
import { importSlate } from './import-slate';
import { Refusal } from './refusal';
import { prepareDemoList, stewardOf } from './prepare-demo-list';
import { registerDemoList, unregisteredDemoLists, writeDemoReport } from './register-demo-list';
import { runCommand } from './run-command';
import { submitSlate } from './submit-slate';

/** Imports, prepares and submits; a list the rules refuse stays a draft with its problems, for people to try. */
export async function loadDemoLists(lists: readonly DemoList[]): Promise<void> {
  await refreshClock(platform().connection);
  for (const { body, name, bytes } of lists) {
    const actor = await stewardOf(body);
    if (!actor?.unit) continue;
    const context = { actor, requestId: randomUUID() };
    const imported = await importSlate(context, { name, bytes, dryRun: false, fileHash: createHash('sha256').update(bytes).digest('hex') });
    await prepareDemoList(context, { slateId: imported.slateId, version: imported.version, code: body, name: actor.unit.name });
    await unlessRefused(async () => {
      await runCommand(submitSlate, context, { id: imported.slateId, version: imported.version });
      await writeDemoReport(context, imported.slateId, actor.unit!.name);
    });
  }
  const office = await stewardOf('22', 'slate.register');
  if (!office) return;
  for (const { id } of await unregisteredDemoLists()) await unlessRefused(() => registerDemoList({ actor: office, requestId: randomUUID() }, id));
}

async function unlessRefused(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
