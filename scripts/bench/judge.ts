/**
 * `npm run bench:judge`: judges 10,000 nominees in one thread, each by every rule of the edition. The nominees are the people
 * of the demo's eighteen lists, problems and all, over and over. Exit code 1 when the first round takes more than a second.
 */
import { fileURLToPath } from 'node:url';
import { readCodeLists } from '@cms/adapters/code-lists';
import { judgeNominee, type Verdict } from '@domain/eligibility/judge';
import type { JudgeContext } from '@domain/eligibility/judge-context';
import type { NomineeFacts } from '@domain/eligibility/nominee-facts';
import { readEditionRules } from '../edition-files';
import { readFolder } from '../import/read-folder';
import { readEmployers, readPlaces, readPriorHonours } from '../import/registers';

const NOMINEES = 10_000;
const ROUNDS = 5;
const TARGET = 1_000;

const demo = fileURLToPath(new URL('../demo', import.meta.url));
const config = fileURLToPath(new URL('../../config', import.meta.url));
const rules = readEditionRules('8');
const prior = readPriorHonours(`${demo}/prior-honours.csv`, rules);
const employers = readEmployers(`${demo}/employers.csv`);
const { lists } = await readFolder(`${demo}/slates`, readPlaces(undefined, rules).bodies, { form: rules.forms.slate, awards: rules.awards, codes: readCodeLists(config) });

const people: [NomineeFacts, JudgeContext][] = lists.flatMap(({ body, nominees }) =>
  nominees.map((nominee): [NomineeFacts, JudgeContext] => [
    { ...nominee, bodyCode: body.code },
    {
      rules,
      priorHonours: prior.get(nominee.idNumber ?? '') ?? [],
      otherNominations: [],
      employer: employers.byCode(nominee.employerCode) ?? employers.byName(nominee.employerName),
      today: '2022-11-03',
    },
  ]),
);
const all = Array.from({ length: NOMINEES }, (_, index) => people[index % people.length]!);

const times: number[] = [];
const verdicts: Record<Verdict, number> = { pass: 0, fail: 0, unknown: 0 };
for (let round = 0; round < ROUNDS; round += 1) {
  const since = performance.now();
  for (const [facts, context] of all) verdicts[judgeNominee(facts, context).verdict] += 1;
  times.push(performance.now() - since);
}
const [first, ...later] = times as [number, ...number[]];
const inEach = Object.entries(verdicts).map(([verdict, count]) => `${verdict} ${count / ROUNDS}`).join('，');
console.log(`${NOMINEES} 名推荐对象（${people.length} 人反复），${rules.eligibility.length} 条规则，单线程：${inEach}`);
console.log(`首轮 ${first.toFixed(0)} 毫秒（目标 ≤ ${TARGET}），其后最快 ${Math.min(...later).toFixed(0)} 毫秒`);
process.exitCode = first > TARGET ? 1 : 0;
