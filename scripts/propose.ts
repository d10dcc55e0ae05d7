/** Shell: proposes the best list under structure ratios, or the smallest group of constraints that conflict. */
import { z } from 'zod';
import { loadSolver } from '@cms/adapters/milp';
import { conflictingConstraints } from '@domain/decision/conflicting-constraints';
import type { ProposalInput } from '@domain/decision/propose-slate';
import { solveSlate } from '@domain/decision/solve-slate';
import { printJson, readJsonFile, runCommandLine } from './command-line';

const help = `
建议名单：在结构比例内求总分最高的名单（精确解，供领导小组参考）。

用法  npm run --silent propose -- 文件.json [--json]

文件是 {"instances":[…]} 或一个数组，每项：
  name         名称
  cap          最多人数
  candidates   [{id, score, 维度: true/false 或类别, …}, …]
  constraints  [{dimension, op: ">=" 或 "<=", share 或 count, value?} 或 {dimension, op: "max-each" 或 "min-each", count}]
               share 是占入选人数的比例；value 指明类别维度中的一类；
               max-each、min-each 是每一类的人数上、下限

输出（--json）  [{"name","total","ids"} 或 {"name","infeasible":[最少的一组互相冲突的约束]}]
总分相同者，取按（分数从高到低、编号升序）排位最靠前的名单。
`;

const constraint = z.union([
  z.strictObject({ dimension: z.string(), value: z.string().optional(), op: z.enum(['>=', '<=']), share: z.number().min(0).max(1) }),
  z.strictObject({ dimension: z.string(), value: z.string().optional(), op: z.enum(['>=', '<=']), count: z.number().int().min(0) }),
  z.strictObject({ dimension: z.string(), op: z.literal('max-each'), count: z.number().int().min(0) }),
  z.strictObject({ dimension: z.string(), op: z.literal('min-each'), count: z.number().int().min(0) }),
]);
const instance = z.object({
  name: z.string(),
  cap: z.number().int().min(0),
  candidates: z.array(z.object({ id: z.string(), score: z.number() }).catchall(z.union([z.string(), z.number(), z.boolean()]))),
  constraints: z.array(constraint),
});
const file = z.union([z.array(instance), z.object({ instances: z.array(instance) }).transform(({ instances }) => instances)]);

const solver = await loadSolver();

await runCommandLine({ help, options: {}, positionals: { min: 1, max: 1 } }, ({ values, positionals }) => {
  const answers = readJsonFile(positionals[0]!, file).map(({ name, ...input }) => ({ name, ...answer(input as ProposalInput) }));
  if (values.json) printJson(answers);
  else for (const each of answers) process.stdout.write(`${each.name}\t${'ids' in each ? `${each.total}\t${each.ids.join(' ')}` : '没有可行名单'}\n`);
});

function answer(input: ProposalInput) {
  const propose = (each: ProposalInput) => solveSlate(each, solver);
  return propose(input) ?? { infeasible: conflictingConstraints(input, propose) };
}
