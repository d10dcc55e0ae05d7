import { importSlate } from '../commands/import-slate';
import { badRequest } from '../commands/refusal';
import { callerOf, commandContext, type Handler } from './exchange';
import { readUpload } from './upload';

/** POST /rest/slates/import: multipart `file`, `unitId`, `dryRun` 1 or 0, `fileHash`, `previewHash` and `version` of the preview. */
export const importHandler: Handler = async (ctx) => {
  // Nobody unknown makes the server read 20 MB.
  await callerOf(ctx);
  const context = await commandContext(ctx);
  const { name, bytes, fields } = await readUpload(ctx);
  const { unitId, dryRun, fileHash, previewHash, version } = fields;
  if (dryRun !== undefined && dryRun !== '0' && dryRun !== '1') throw badRequest('dryRun 应为 1 或 0。', { dryRun: '应为 1 或 0' });
  if (version !== undefined && !/^\d{1,9}$/.test(version)) throw badRequest('version 应为整数。', { version: '应为整数' });
  ctx.body = await importSlate(context, {
    name,
    bytes,
    unitId: unitId || null,
    dryRun: dryRun !== '0',
    fileHash: fileHash || null,
    previewHash: previewHash || null,
    ...(version === undefined ? {} : { version: Number(version) }),
  });
};
