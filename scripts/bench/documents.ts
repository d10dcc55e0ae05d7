/**
 * `npm run bench:documents`: how long forms take to draw and what memory they cost, against what was promised. Times
 * depend on the machine, so each stands beside a yardstick drawn in the same run: one warm certificate.
 */
import path from 'node:path';
import { drawRequest } from '../../cms/src/documents/draw-request';
import { openFaces } from '../../cms/src/documents/faces/open-faces';
import type { RenderRequest } from '../../cms/src/documents/render-request';
import { approvalForm } from '../../cms/src/domain/forms/approval-form';
import { certificate } from '../../cms/src/domain/forms/certificate';
import type { FormModel } from '../../cms/src/domain/forms/form-model';
import { slateTable } from '../../cms/src/domain/forms/slate-table';
import { readEditionRules } from '../../cms/src/adapters/rules-files';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MEGABYTE = 1024 * 1024;

if (process.argv.includes('--help')) {
  console.log('用法：npm run --silent bench:documents\n量一份证书、2,000 行汇总表、500 份审批表的生成时间和内存，和约定值比较；加 booklet 量 50 份扫描件装订成册。超出约定退出码非 0。');
  process.exit(0);
}

if (process.argv.includes('booklet')) {
  await import('./booklet');
  process.exit();
}

const { rules } = readEditionRules(path.join(ROOT, 'config'), 8);
const opened = performance.now();
const { faces } = openFaces({ own: path.join(ROOT, 'cms/assets/fonts'), licensed: path.join(ROOT, 'none') });
console.log(`打开字体 ${(performance.now() - opened).toFixed(0)} 毫秒`);

const person = (index: number): Record<string, unknown> => ({
  name: ['李䶮堃', '王𬱖', '张喆', '赵小明'][index % 4], sex: index % 3 ? 'male' : 'female', ethnicity: '汉族', birthMonth: '1980-06', politicalStatus: '群众',
  education: '大学专科', employerName: `吉林某某机械制造（集团）有限责任公司第${(index % 9) + 1}分厂`, ownership: '国有企业', post: '班组长', occupation: '数控车工',
  skillLevel: '高级技师', certificateNumber: `22220030011${String(index).padStart(5, '0')}`, yearsInOccupation: 8 + (index % 20), conditions: [1 + (index % 4)],
  honours: '吉林省五一劳动奖章', achievements: '长期坚守生产一线，攻克技术难关，总结的操作法在全省推广，累计节约成本数百万元；带徒多人，其中高级技师五人。'.repeat(2),
});

const request = (models: readonly FormModel[]): RenderRequest => ({ models, title: '文书', author: rules.edition.issuer, date: '2022-11-03', watermark: null });

interface Measured {
  milliseconds: number;
  pages: number;
  bytes: number;
}

async function measure(make: () => readonly FormModel[]): Promise<Measured> {
  const began = performance.now();
  const drawn = await drawRequest(request(make()), faces);
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.issues));
  return { milliseconds: performance.now() - began, pages: drawn.pages, bytes: drawn.pdf.length };
}

const oneCertificate = (): readonly FormModel[] => [
  certificate(rules, { name: '李䶮堃', award: rules.awards[0]!.id, certificateNumber: '001号', conferredOn: '2022-12-20', verification: 'https://example.gov.cn/verify/001' }),
];
const approval = (index: number): FormModel => approvalForm(rules, { values: person(index), body: '某市人力资源和社会保障局', story: { deeds: '在车间里，他一干就是二十一年，完成技术革新数十项。'.repeat(25) } });

const warm: number[] = [];
for (let round = 0; round < 12; round += 1) warm.push((await measure(oneCertificate)).milliseconds);
const yardstick = warm.slice(2).sort((a, b) => a - b)[5]!;

let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
const table = await measure(() => [slateTable(rules, { body: '某市', people: Array.from({ length: 2000 }, (_, index) => ({ rank: index + 1, award: rules.awards[1]!.id, values: person(index) })) })]);
peak = Math.max(peak, process.memoryUsage().rss);
clearInterval(watch);
const forms: Measured = { milliseconds: 0, pages: 0, bytes: 0 };
for (let index = 0; index < 500; index += 1) {
  const one = await measure(() => [approval(index)]);
  forms.milliseconds += one.milliseconds;
  forms.pages += one.pages;
  forms.bytes += one.bytes;
}

const lines: [what: string, found: number, promised: number, unit: string, more: string][] = [
  ['证书（热）', yardstick, 100, '毫秒', '1 页'],
  ['2,000 行汇总表', table.milliseconds / 1000, 10, '秒', `${table.pages} 页，${(table.bytes / MEGABYTE).toFixed(1)} MB，合 ${(table.milliseconds / yardstick).toFixed(0)} 份证书`],
  ['同上，进程内存峰值', peak / MEGABYTE, 300, 'MB', ''],
  ['500 份审批表', forms.milliseconds / 1000, 90, '秒', `${forms.pages} 页，每份合 ${(forms.milliseconds / 500 / yardstick).toFixed(1)} 份证书`],
];
for (const [what, found, promised, unit, more] of lines) {
  console.log(`${found <= promised ? '✓' : '✗'} ${what}：${found.toFixed(found < 100 ? 1 : 0)} ${unit}（约定 ${promised}，为其 ${Math.round((100 * found) / promised)}%）${more ? `；${more}` : ''}`);
}
if (lines.some(([, found, promised]) => found > promised)) process.exitCode = 1;
