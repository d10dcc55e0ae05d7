/** `npm run build`. */
import type { Launch } from '../launch/bootstrap.js';
import { buildOfficeStage, buildPanelStage, buildServerStage } from './stages.ts';

/** Builds what is stale, and says so when nothing is. */
export async function run(launch: Launch): Promise<void> {
  await Promise.all([buildServerStage(launch), buildOfficeStage(launch), launch.installed.cms]);
  if (launch.words.includes('--panel')) await buildPanelStage(launch);
  launch.progress.line('✓  构建结果是最新的');
  launch.progress.end();
}
