/** From submitted lists to people who passed the assessment, by the demo's own way: where tests of the province's list begin. */
import type { Client, TestServer } from '../server.ts';

/** Takes the demo to concluded assessments; answers the ids of those who passed, in the order of their rows. */
export async function assessAll(server: TestServer, office: Client, award?: string): Promise<string[]> {
  const answer = await office.post('/rest/demo/advance');
  if (answer.status !== 200) throw new Error(answer.text);
  const rows = await server.sql<{ id: string; award: string }>(
    `select n.document_id as id, n.award from nominees n join assessments a on a.nominee_id = n.id where n.state = 'in-assessment' and a.result = 'passed' order by n.id`,
  );
  return rows.filter((row) => award === undefined || row.award === award).map(({ id }) => id);
}
