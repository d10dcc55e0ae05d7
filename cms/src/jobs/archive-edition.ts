/** Packs an edition's archive into the store, sealed; kept a week for download. */
import { TaskFailure, type TaskHandler } from '../adapters/jobs/handler';
import { platform } from '../adapters/platform';
import { archiveEdition } from '../queries/archive-edition';
import type { PackedArchive } from '../queries/packed-archive';

const KEPT_DAYS = 7;
const MOST_BYTES = 50 * 1024 ** 3;

export const packArchive: TaskHandler = {
  keptDays: KEPT_DAYS,
  async run({ input, progress }) {
    const { key, number } = input as { key: number; number: number };
    const stream = await archiveEdition({ key, number }, (entry, of) => progress(entry, of));
    const staged = await platform().evidence.stage(stream as AsyncIterable<Buffer>, MOST_BYTES);
    if (!staged) throw new TaskFailure('归档包过大，请用命令行 archive 取出。');
    return { number, storageKey: staged.storageKey, bytes: staged.bytes, sha256: staged.sha256 } satisfies PackedArchive;
  },
};
