/** What a body of the demo hands in on paper, and its registration at the counter; each an ordinary act. */
import { platform } from '../adapters/platform';
import type { EditionRules } from '../domain/rules/schema';
import { loadEdition } from './edition-record';
import { registerReceipt } from './register-receipt';
import { runCommand, type CommandContext } from './run-command';
import { sqlOf, type Sql } from './sql';
import { writeReport } from './write-report';

/** The experts of a body met on the day before its posting. */
const EVALUATED_ON = '2022-10-25';

async function read<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  return platform().connection.transaction((transaction) => work(sqlOf(transaction)));
}

/** The report a body hands in with its list. */
export async function writeDemoReport(context: CommandContext, slateId: string, name: string): Promise<void> {
  await runCommand(writeReport, context, {
    slateId,
    contactPerson: '经办人',
    contactPhone: '0431-88690000',
    publicityResult: '公示期间没有收到异议。',
    experts: ['许教授', '韩正高级工程师', '冯特级技师'].map((expert) => ({ name: expert, title: expert.slice(1), unit: `${name}专家组（虚构）` })),
    evaluatedOn: EVALUATED_ON,
    evaluationMethod: '查阅材料、现场质询、集体评议（演示）。',
    expertOpinion: '推荐对象符合条件，同意按排序推荐（演示）。',
  });
}

/** All papers of a list and a complete bag for each of its people. */
async function everythingOf(sql: Sql, slateId: string, { materials }: EditionRules): Promise<Record<string, unknown>> {
  const people = await sql<{ id: string }>`
    select n.document_id as id from slate_entries e join slates s on s.id = e.slate_id join nominees n on n.id = e.nominee_id where s.document_id = ${slateId} order by e.id`;
  const [open] = await sql<{ version: number }>`
    select r.version from receipts r join slates s on s.id = r.slate_id where s.document_id = ${slateId} and r.registered_at is null`;
  const parts = materials.booklet.filter(({ required }) => required).map(({ id }) => id);
  return {
    copies: Object.fromEntries(materials.submission.map(({ id, copies }) => [id, copies])),
    bags: people.map(({ id }) => ({ nomineeId: id, parts })),
    ...(open ? { version: open.version } : {}),
  };
}

/** Registers a submitted list with everything in hand. Refuses like `registerReceipt`. */
export async function registerDemoList(context: CommandContext, slateId: string): Promise<void> {
  const handed = await read(async (sql) => everythingOf(sql, slateId, (await loadEdition(sql, null)).rules));
  await runCommand(registerReceipt, context, { slateId, handedBy: '经办人', receivedBy: '窗口工作人员', involvesSecrets: false, ...handed });
}

/** The submitted lists of bodies that the counter has not registered, with what is still unwritten of them. */
export async function unregisteredDemoLists(): Promise<{ id: string; unitCode: string; unitName: string; reported: boolean }[]> {
  return read((sql) => sql`
    select s.document_id as id, u.code as "unitCode", u.name as "unitName", exists (select from recommendation_reports r where r.slate_id = s.id) as reported
    from slates s join units u on u.id = s.unit_id
    where s.level = 'body' and s.state = 'submitted' and s.edition_id = (select id from editions where phase = 'open' order by number desc limit 1) order by u.sort_key`);
}
