/** Shell: an edition's rules as a document people read, and everything that does not hold together. */
import { calendarContradictions } from '@domain/rules/contradictions/calendar';
import { editionDocument, type EditionDocument } from '@domain/rules/document/edition-document';
import { checkEditionRules } from '@domain/rules/rules-file';
import { printJson, runCommandLine } from './command-line';
import { allEditions, knownEdition, readHolidays, readRawEdition } from './edition-files';

const help = `
核对一届的规则：打印成可读的文件，每条注明条款、是通知原文还是本系统缺省，并指出全部矛盾。

用法  npm run edition:check -- [届次] [--problems] [--json]

  届次        config/editions 下的文件夹，不写则为最新一届（筹备中的也算）
  --problems  只列问题，不打印规则

输出（--json）  {"edition","problems":[…],"official","defaults","sections":[{"title","lines":[{"text","clause","official"}]}]}
              规则读不全时只有 edition 和 problems
退出码  0 没有矛盾，1 有矛盾或没有填完，2 用法不对
`;

await runCommandLine({ help, options: { problems: { type: 'boolean' } }, positionals: { min: 0, max: 1 } }, ({ values, positionals }) => {
  const edition = knownEdition(positionals[0] ?? String(allEditions().at(-1) ?? ''));
  const { raw, unreadable } = readRawEdition(edition);
  const holidays = readHolidays();
  const checked = unreadable.length > 0 ? { ok: false as const, problems: unreadable } : checkEditionRules(raw);
  const problems = checked.ok ? calendarContradictions(checked.rules, holidays) : checked.problems;
  if (checked.ok && checked.rules.edition.number !== edition) problems.push(`edition.number：写的是 ${checked.rules.edition.number}，文件夹是 ${edition}`);
  const document = checked.ok ? editionDocument(checked.rules, holidays) : null;
  if (problems.length > 0) process.exitCode = 1;
  if (values.json) printJson({ edition, problems, ...(document ? { official: document.official, defaults: document.defaults, sections: document.sections } : {}) });
  else process.stdout.write(`${[...(document && !values.problems ? inWords(document) : []), ...verdictOn(edition, problems)].join('\n')}\n`);
});

function inWords({ title, official, defaults, sections }: EditionDocument): string[] {
  return [
    title,
    `【官方】通知原文 ${official} 条；【缺省】本系统所定 ${defaults} 条，可以改`,
    ...sections.flatMap((section) => [
      '',
      section.title,
      ...section.lines.map(({ text, clause, official: theirs }) => (clause === null ? `  \u3000\u3000\u3000\u3000${text}` : `  ${theirs ? '【官方】' : '【缺省】'}${text}（${clause}）`)),
    ]),
    '',
  ];
}

function verdictOn(edition: number, problems: readonly string[]): string[] {
  if (problems.length === 0) return [`第 ${edition} 届的规则完整，没有矛盾。`];
  return [`第 ${edition} 届的规则有 ${problems.length} 处问题：`, ...problems.map((problem) => `  ${problem}`)];
}
