/** The files of a ZIP by name. */
import yauzl from 'yauzl';
import { InputError } from '../command-line';

/** Reads them all. Throws InputError for a file that is no ZIP or cannot be read. */
export function openZip(path: string): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new InputError(`${path} 打不开：不是 ZIP，或者已经损坏。`));
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return fail();
      const files = new Map<string, Buffer>();
      zip.on('error', fail);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return fail();
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('error', fail);
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(pieces));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
