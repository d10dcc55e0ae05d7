/** Shell: the working days of a publicity period («5个工作日»), from the State Council's published orders only. */
import { publicityPeriod } from '@domain/calendar/publicity-period';
import { describeIssue } from '@domain/rules/wording';
import { InputError, printJson, runCommandLine } from './command-line';
import { readHolidays } from './edition-files';

const help = `
工作日：从张贴之日起数若干个工作日，得出公示的首日和末日。

用法  npm run --silent workdays -- 张贴日 天数 [--exclude-first] [--json]

  张贴日            YYYY-MM-DD
  天数              1 以上的整数
  --exclude-first   张贴当日不计入（民法典第二百零一条）；不写则当日是工作日的计为第 1 日

输出（--json）  {"first":首日,"last":末日,"days":[每个工作日]}；公示到末日 24 时为止。
只依据国务院办公厅已公布的放假安排（config/holidays），没有公布的年份不推算，退出码 2。
例  npm run --silent workdays -- 2022-09-30 5 --json
`;

await runCommandLine(
  { help, options: { 'exclude-first': { type: 'boolean' } }, positionals: { min: 2, max: 2 } },
  ({ values, positionals }) => {
    const [postingDay, length] = positionals as [string, string];
    const period = publicityPeriod(postingDay, wholeNumber(length), { countPostingDay: values['exclude-first'] !== true }, readHolidays());
    if ('code' in period) throw new InputError(describeIssue(period).text);
    const { first, last, days } = period;
    if (values.json) printJson({ first, last, days });
    else process.stdout.write(`首日 ${first}，末日 ${last}（至 24 时）\n${days.join('\n')}\n`);
  },
);

function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InputError(`工作日数「${text}」不对，请填写 1 以上的整数。`);
  return Number(text);
}
