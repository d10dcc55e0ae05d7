/** Shell: judges one nominee by the conditions of an edition, every reason with its clause. */
import { z } from 'zod';
import { readCodeLists } from '@cms/adapters/code-lists';
import { civilDateAt, isCivilDate } from '@domain/calendar/civil-date';
import { judgeNominee, type Judgement } from '@domain/eligibility/judge';
import type { EmployerEntry, JudgeContext } from '@domain/eligibility/judge-context';
import type { EditionRules } from '@domain/rules/schema';
import { describeIssue } from '@domain/rules/wording';
import { InputError, printJson, readJsonFile, runCommandLine } from './command-line';
import { configFolder, inOneLine, readEditionRules } from './edition-files';
import { readEmployers, readPriorHonours } from './import/registers';
import { fieldList, readNominee, type NomineeJson } from './judge/read-nominee';

const help = (): string => `
核对一人：按一届的评选条件逐条判断，给出全部理由和条款。

用法  npm run --silent judge -- 人选.json [--edition 届次] [--prior 历届.csv] [--employers 单位.csv] [--today 日期] [--json]

人选.json 是一个对象（或若干个的数组，则依次给出结果）。键用下列名称，也可用汇总表的列名（姓名、技能等级……）；
值照各单位的写法（「高级技师」「16年」「是」）或 true/false。没有的键即未知，不当作「否」：
${fieldList(readEditionRules(undefined))}
另可有：
  body               推荐单位代码（如 2201），核对推荐渠道用；也可写 bodyCode
  channel            所在单位应由哪个推荐单位（代码）推荐；也可写 employer {"name":单位,"channel":代码}，或用 --employers 查
  priorHonours       历届获奖 [{"award":奖项,"edition":届次}]；[] 表示已核对、没有；不写又不给 --prior 即未核对
  otherNominations   本届其他申报 [{"award":奖项,"body":推荐单位}]
  exceptions         「原则上」之例外 [{"rule":"R6.level","reason":理由,"approver":认可人}]
  discipline         处分处理 [{"measure":,"date":日期,"influenceUntil":影响期止}]，underInvestigation true/false
  id employer level years condition   即 import 输出中的简称

  --edition    第几届，不写则用规则完整的最新一届
  --prior      历届获奖名单，列 award,edition,name,id_number
  --employers  单位名册，列 uscc,name,channel
  --today      以哪一天为今天，YYYY-MM-DD

输出（--json）  {"verdict":"pass|fail|unknown","issues":[{"code","clause","severity","detail"}]}
  pass 符合，fail 不符合，unknown 无法判定（有未知的事实，或「原则上」没有写明理由）
退出码  0 已判断（结论见输出），2 输入不能用
`;

/** Under the help's names or the domain's own. */
const shape = z.object({
  priorHonours: z.array(z.union([
    z.object({ award: z.string(), edition: z.number() }),
    z.object({ award: z.string(), editionNumber: z.number() }).transform(({ award, editionNumber }) => ({ award, edition: editionNumber })),
  ])).optional(),
  otherNominations: z.array(z.union([
    z.object({ award: z.string(), body: z.string() }),
    z.object({ award: z.string(), bodyName: z.string() }).transform(({ award, bodyName }) => ({ award, body: bodyName })),
  ])).optional(),
  channel: z.string().optional(),
  body: z.string().optional(),
  exceptions: z.array(z.object({ rule: z.string(), reason: z.string(), approver: z.string() })).optional(),
  discipline: z.array(z.object({ measure: z.string(), date: z.string().nullable(), influenceUntil: z.string().nullable() })).optional(),
  underInvestigation: z.boolean().optional(),
}).catchall(z.unknown()).transform(({ bodyCode, employer, ...person }) => ({
  ...person,
  ...(bodyCode === undefined ? {} : { body: String(bodyCode) }),
  ...(isEntry(employer) ? { employerName: person['employerName'] ?? employer.name, channel: employer.channel } : employer === undefined ? {} : { employer }),
}));
type NomineeFile = z.infer<typeof shape>;

function isEntry(employer: unknown): employer is EmployerEntry {
  const { name, channel } = (employer ?? {}) as Partial<EmployerEntry>;
  return typeof name === 'string' && typeof channel === 'string';
}

const options = {
  edition: { type: 'string' }, prior: { type: 'string' }, employers: { type: 'string' }, today: { type: 'string' },
} as const;

const verdicts = { pass: '符合', fail: '不符合', unknown: '无法判定' } as const;
const outcomes = { pass: '符合', fail: '不符合', unknown: '无法判定', waived: '可免', excepted: '例外' } as const;

await runCommandLine({ help, options, positionals: { min: 1, max: 1 } }, ({ values, positionals }) => {
  const rules = readEditionRules(values.edition);
  const file = readJsonFile(positionals[0] as string, z.union([z.array(shape), shape]));
  const codes = inOneLine(() => readCodeLists(configFolder()));
  const prior = values.prior === undefined ? null : readPriorHonours(values.prior, rules);
  const employers = values.employers === undefined ? null : readEmployers(values.employers);
  const today = values.today ?? civilDateAt(new Date(), rules.calendar.timeZone);
  if (!isCivilDate(today)) throw new InputError(`「${today}」不是一个日期，请按 2022-11-03 的样式填写。`);
  const judge = (person: NomineeFile): Judgement => {
    const { facts, unknownKeys } = readNominee(person as NomineeJson, rules, codes);
    if (unknownKeys.length > 0) process.stderr.write(`不认识的项目，未采用：${unknownKeys.join('、')}。\n`);
    const register = employers && (employers.byCode(facts.employerCode) ?? employers.byName(facts.employerName));
    const named = person.channel === undefined ? null : { name: facts.employerName ?? '', channel: person.channel };
    const honours = honoursOf(person, rules) ?? (prior && (prior.get(facts.idNumber ?? '') ?? []));
    return judgeNominee(facts, { rules, today, priorHonours: honours, otherNominations: othersOf(person, rules), employer: named ?? register });
  };
  const judgements = (Array.isArray(file) ? file : [file]).map(judge);
  const answers = judgements.map(answerOf);
  if (values.json) printJson(Array.isArray(file) ? answers : answers[0]);
  else for (const judgement of judgements) process.stdout.write(`${sentencesOf(judgement).join('\n')}\n`);
});

function honoursOf({ priorHonours }: NomineeFile, rules: EditionRules): JudgeContext['priorHonours'] {
  return priorHonours?.map(({ award, edition }) => ({ award: awardOf(award, rules), editionNumber: edition })) ?? null;
}

function othersOf({ otherNominations = [] }: NomineeFile, rules: EditionRules): JudgeContext['otherNominations'] {
  return otherNominations.map(({ award, body }) => ({ award: awardOf(award, rules), bodyName: body }));
}

/** The id of an award, from its id or any of its spellings. */
function awardOf(written: string, { awards }: EditionRules): string {
  return awards.find(({ id, spellings }) => id === written || spellings.includes(written))?.id ?? written;
}

function answerOf({ verdict, issues }: Judgement) {
  return { verdict, issues: issues.map((issue) => ({ code: issue.code, clause: issue.clause, severity: issue.severity, detail: describeIssue(issue).text })) };
}

function sentencesOf({ verdict, issues, findings }: Judgement): string[] {
  return [
    verdicts[verdict],
    ...issues.map((issue) => `  ${describeIssue(issue).text}`),
    ...findings.map(({ rule, clause, outcome, because }) => `    ${rule}（${clause}）${outcomes[outcome]}${because ? `：${because}` : ''}`),
  ];
}
