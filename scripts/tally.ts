/** Shell: tallies a panel's score sheets by the edition's declared method (通知三（一）3). */
import { z } from 'zod';
import { rankByScore } from '@domain/review/rank-by-score';
import { toPoints } from '@domain/review/points';
import { tallyPanel, type Tally } from '@domain/review/tally';
import type { ReviewMethod } from '@domain/review/score-sheet';
import { printJson, readJsonFile, runCommandLine } from './command-line';
import { readReviewRules } from './edition-files';

const help = `
计票：按本届评审办法汇总专家打分并排序。

用法  npm run --silent tally -- 打分文件.json [--edition 届次] [--json]

打分文件是一个 JSON 对象：
  dimensions  [[维度, 满分], …]（可省，省略时用本届 review.json）
  experts     [{id, employer}, …]
  nominees    [{id, award, body, bodyRank, employer}, …]
  sheets      [{expert, nominee, 维度: 分数, …}, …]
  recusals    [{expert, nominee}, …]（可省，已回避的不计）
不写 --edition 时用规则完整的最新一届。

输出（--json）  {"ranking":[{"id","award","score","rank"}, …]}，次序与 nominees 相同；
没有有效打分的人 score、rank 为 null。同分者按公布的维度次序、再按推荐单位排序分先后；
仍分不出的并列同一名次，在标准错误输出中指明须投票。打分中的回避冲突和无效打分表也在那里逐一指明。
`;

const panelFile = z.object({
  dimensions: z.array(z.tuple([z.string(), z.number().positive()])).optional(),
  experts: z.array(z.object({ id: z.string(), employer: z.string() })),
  nominees: z.array(z.object({ id: z.string(), award: z.string(), bodyRank: z.number().int(), employer: z.string() })),
  sheets: z.array(z.object({ expert: z.string(), nominee: z.string() }).catchall(z.number())),
  recusals: z.array(z.object({ expert: z.string(), nominee: z.string() })).optional(),
});

const reasons: Record<Tally['setAside'][number]['kind'], string> = {
  faulty: '打分表有误，未计入',
  recused: '已回避，未计入',
  'unknown-expert': '不在专家名单，未计入',
  'unknown-nominee': '不在推荐对象名单，未计入',
  'second-sheet': '重复的打分表，未计入',
};

await runCommandLine(
  { help, options: { edition: { type: 'string' } }, positionals: { min: 1, max: 1 } },
  ({ values, positionals }) => {
    const file = readJsonFile(positionals[0]!, panelFile);
    const review = readReviewRules(values.edition);
    const method: ReviewMethod = {
      dimensions: file.dimensions?.map(([id, weight]) => ({ id, weight })) ?? review.dimensions,
      trimFrom: review.tally.trimFrom,
      trim: 1,
      tieChain: review.tally.tieChain,
    };
    const sheets = file.sheets.map(({ expert, nominee, ...points }) => ({ expert, nominee, points: points as Record<string, number> }));
    const tally = tallyPanel({ ...file, sheets }, method);
    const nominees = new Map(file.nominees.map((nominee) => [nominee.id, nominee]));
    const ranked = rankByScore(tally.nominees, (id) => nominees.get(id)!);
    const rankOf = new Map(ranked.map((each) => [each.nominee, each.rank]));
    warnOf(tally, ranked);
    const ranking = tally.nominees.map(({ nominee: id, score }) => ({
      id,
      award: nominees.get(id)!.award,
      score: score === null ? null : toPoints(score),
      rank: rankOf.get(id) ?? null,
    }));
    if (values.json) printJson({ ranking });
    else for (const { id, award, score, rank } of ranking) process.stdout.write(`${award}\t${rank ?? '—'}\t${id}\t${score?.toFixed(2) ?? '无有效打分'}\n`);
  },
);

function warnOf(tally: Tally, ranked: ReturnType<typeof rankByScore>): void {
  const lines = [
    ...tally.setAside.map((sheet) => `${sheet.expert} 给 ${sheet.nominee}：${reasons[sheet.kind]}`),
    ...tally.conflicts.map(({ expert, nominee }) => `${expert} 给 ${nominee}：同单位或有申报的关系，应当回避，请核实后登记回避`),
    ...ranked.filter((each) => each.separatedBy === 'vote').map((each) => `${each.nominee} 与前一名并列第 ${each.rank}，须提请投票`),
  ];
  for (const line of lines) process.stderr.write(`${line}\n`);
}
