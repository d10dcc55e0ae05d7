/** The builds as steps a person sees: skipped when nothing changed, one process at a time in one checkout. */
import path from 'node:path';
import type { Launch } from '../launch/bootstrap.js';
import { whileHolding } from '../launch/hold.js';
import { buildOffice, isOfficeBuilt } from './office.ts';
import { buildPanel, isPanelBuilt } from './panel.ts';
import { buildServer, isServerBuilt } from './server.ts';

interface Stage {
  name: string;
  label: string;
  isBuilt: (root: string) => boolean;
  build: (launch: Launch) => Promise<void>;
}

/** Brings cms/dist up to date; needs the root's packages only. */
export function buildServerStage(launch: Launch): Promise<void> {
  return runStage(launch, {
    name: 'server',
    label: '构建服务端',
    isBuilt: isServerBuilt,
    build: ({ root }) => buildServer(root),
  });
}

/** Brings admin/dist up to date as soon as its packages are there. */
export async function buildOfficeStage(launch: Launch): Promise<void> {
  await launch.installed.admin;
  await runStage(launch, {
    name: 'office',
    label: '构建办公端',
    isBuilt: isOfficeBuilt,
    build: ({ root, ...steps }) => buildOffice(root, steps),
  });
}

/** Brings the Strapi panel up to date; needs the server's packages and its build. */
export async function buildPanelStage(launch: Launch): Promise<void> {
  await launch.installed.cms;
  await runStage(launch, {
    name: 'panel',
    label: '构建 Strapi 面板（后台进行，不影响使用）',
    isBuilt: isPanelBuilt,
    build: ({ root, ...steps }) => buildPanel(root, steps),
  });
}

async function runStage(launch: Launch, stage: Stage): Promise<void> {
  if (stage.isBuilt(launch.root)) return;
  await whileHolding(path.join(launch.root, '.cache', `build-${stage.name}.lock`), async () => {
    if (stage.isBuilt(launch.root)) return;
    await launch.progress.step(stage.label, () => stage.build(launch));
  });
}
