/** `npm run bench:documents -- booklet`: fifty scans of 3 MB bound into one booklet, by the server's own binder. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Binder } from '../../cms/src/adapters/booklet/binder';
import { readEditionRules } from '../../cms/src/adapters/rules-files';
import { drawRequest } from '../../cms/src/documents/draw-request';
import { openFaces } from '../../cms/src/documents/faces/open-faces';
import { SCAN_FRAME } from '../../cms/src/documents/templates/booklet';
import { booklet, bookletFrames } from '../../cms/src/domain/forms/booklet';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MEGABYTE = 1024 * 1024;
const SCANS = 50;
const PROMISED = { seconds: 20, megabytes: 400 } as const;

type Noise = (made: object) => { jpeg(options: object): { toBuffer(): Promise<Buffer> } };
const sharp = createRequire(path.join(ROOT, 'cms/package.json'))('sharp') as Noise;

/** A picture as a scanner makes them: 2,480 × 3,508, some 3 MB. */
const scan = (): Promise<Buffer> =>
  sharp({ create: { width: 2480, height: 3508, channels: 3, background: '#f4f1ea', noise: { type: 'gaussian', mean: 220, sigma: 18 } } }).jpeg({ quality: 88 }).toBuffer();

/** Resident memory of a process in bytes; 0 once it has ended. */
function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

const isBinder = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('binder-process');
  } catch {
    return false;
  }
};

/** This process and the one that binds, in bytes; the loader's compiler is no part of the product. */
function resident(): number {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number).filter(isBinder);
  return [process.pid, ...children].reduce((sum, pid) => sum + residentOf(pid), 0);
}

const { rules } = readEditionRules(path.join(ROOT, 'config'), 8);
const { faces } = openFaces({ own: path.join(ROOT, 'cms/assets/fonts'), licensed: path.join(ROOT, 'none') });
const picture = await scan();
// What the server keeps anyway, the faces above all, is no cost of a booklet.
const before = residentOf(process.pid);
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, resident() - before)), 50);
const began = performance.now();
const binder = new Binder();
for (let index = 0; index < SCANS; index += 1) await binder.add(Uint8Array.from(picture), 'image/jpeg');
const items = [{ id: 'achievements', label: '技术技能成果', pages: SCANS }];
const models = [booklet(rules, { name: '李䶮堃', award: rules.awards[0]!.id, body: '某市', employer: '某厂', items, code: `k3v9-${'0'.repeat(16)}` }), bookletFrames(items)];
const base = await drawRequest({ models, title: '申报材料册', author: rules.edition.issuer, date: '2022-11-03', watermark: null, binding: { text: '申报材料册', bookmarks: [{ title: '目录', page: 1 }] } }, faces);
if (!base.ok) throw new Error(JSON.stringify(base.issues));
const { pdf, pages } = await binder.bind(base.pdf, Array.from({ length: SCANS }, (_, index) => index + 1), SCAN_FRAME);
const seconds = (performance.now() - began) / 1000;
binder.close();
clearInterval(watch);

const lines = [
  ['时间', seconds, PROMISED.seconds, '秒', `${SCANS} 份扫描件，每份 ${(picture.length / MEGABYTE).toFixed(1)} MB；${pages} 页，${(pdf.length / MEGABYTE).toFixed(1)} MB`],
  ['内存峰值（装订进程，和本进程增加的）', peak / MEGABYTE, PROMISED.megabytes, 'MB', ''],
] as const;
for (const [what, found, promised, unit, more] of lines) {
  console.log(`${found <= promised ? '✓' : '✗'} ${what}：${found.toFixed(1)} ${unit}（约定 ${promised}）${more ? `；${more}` : ''}`);
}
if (lines.some(([, found, promised]) => found > promised)) process.exitCode = 1;
