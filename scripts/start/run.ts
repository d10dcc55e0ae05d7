/** `npm start`: from a checkout to a running service, in as much parallel as the steps allow. */
import path from 'node:path';
import { isPanelBuilt } from '../build/panel.ts';
import { buildOfficeStage, buildPanelStage, buildServerStage } from '../build/stages.ts';
import type { Launch } from '../launch/bootstrap.js';
import { databaseAddress, startBuiltServer, stopBecause } from '../launch/serve.ts';
import { welcome } from './welcome.ts';

/** Returns once everything is served; the process lives on until it is asked to stop. */
export async function run(launch: Launch): Promise<void> {
  const [databaseUrl] = await Promise.all([databaseAddress(launch), buildServerStage(launch), buildOfficeStage(launch)]);
  const server = await startBuiltServer(launch, databaseUrl);
  void server.ended.then(() => stopBecause(launch, `服务意外退出（日志：${path.join(launch.logs, 'server.log')}）。`));

  const panelBuilt = isPanelBuilt(launch.root);
  launch.progress.plain(welcome(launch.settings, server.port, panelBuilt));
  if (!panelBuilt) {
    await buildPanelStage(launch).catch((error: Error) => {
      if (!launch.shutdown.begun) launch.progress.plain(`!  ${error.message.replace(/。$/, '')}；评选业务不受影响，下次启动会重试。`);
    });
  }
  launch.progress.end();
}
