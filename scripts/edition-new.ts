/** Shell: the next edition's rules, taken over from the last; what must be decided anew is emptied and listed. */
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextEdition } from '@domain/rules/next-edition';
import { ruleFileNames } from '@domain/rules/schema';
import { placeLabels } from '@domain/rules/wording/place-labels';
import { InputError, printJson, runCommandLine } from './command-line';
import { editionFolder, readEditionRules } from './edition-files';
import { layJson } from './edition-new/lay-json';

const help = `
新一届：复制上一届的规则，清空必须重新确定的各项并列出来。

用法  npm run edition:new -- 届次 [--from 上届] [--json]

  届次     如 9；在 config/editions 下建立同名文件夹，已有则不动
  --from   从哪一届复制，不写则为最新一届

新文件夹标为筹备中（edition.json 的 preparing），启动和其他命令都不会用到它。
填完后删去 preparing，用 npm run edition:check 9 核对，再在办公端开启。

输出（--json）  {"edition","from","folder","cleared":[{"place","label","was"}],"doubtful":[{"place","found"}]}
`;

await runCommandLine({ help, options: { from: { type: 'string' } }, positionals: { min: 1, max: 1 } }, ({ values, positionals }) => {
  const edition = numberOf(positionals[0] as string);
  const folder = editionFolder(edition);
  if (existsSync(folder)) throw new InputError(`${folder} 已经有了，没有改动。`);
  const last = readEditionRules(values.from);
  const from = last.edition.number;
  const { files, cleared, doubtful } = nextEdition(last, edition);
  cpSync(editionFolder(from), folder, { recursive: true });
  // only what changed is written: the other files keep the layout people gave them
  for (const name of ruleFileNames) {
    if (JSON.stringify(files[name]) !== JSON.stringify(last[name])) writeFileSync(join(folder, `${name}.json`), layJson(files[name]));
  }
  const labelled = cleared.map(({ place, was }) => ({ place, label: labelOf(place), was }));
  if (values.json) printJson({ edition, from, folder, cleared: labelled, doubtful });
  else {
    const lines = [
      `已由第 ${from} 届建立 ${folder}，筹备中。`,
      '以下已清空，必须重新确定：',
      ...labelled.map(({ place, label, was }) => `  ${place}（${label}）\u3000上届：${was}`),
      '以下沿用，但文字里有年份或上届的名称，请对照新通知：',
      ...doubtful.map(({ place, found }) => `  ${place}\u3000「${found}」`),
      '其余（条件、程序、权限、材料、评审、公开、表格、单位）照抄上届，条款号和【官方】【缺省】标记也请逐条核对。',
      `填完后删去 edition.json 的 preparing，运行 npm run edition:check ${edition}。`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
});

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InputError(`届次「${text}」不对，请写数字，如 9。`);
  return Number(text);
}

function labelOf(place: string): string {
  return placeLabels[place] ?? (place.startsWith('awards') ? '表彰上限' : '');
}
