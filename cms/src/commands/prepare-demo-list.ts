/** What the units of the demo do before their lists go up. */
import { platform } from '../adapters/platform';
import type { Actor, UnitKind } from '../domain/access/actor';
import { recordOpinion } from './record-opinion';
import { recordUnitDecision } from './record-unit-decision';
import { registerPosting } from './register-posting';
import { runCommand, type CommandContext } from './run-command';

/** Acts for a unit in the role that holds a grant there: nothing here may what the unit may not. */
export async function stewardOf(code: string, grant = 'slate.submit'): Promise<Actor | null> {
  const { rows } = await platform().connection.raw<{ rows: { id: string; code: string; name: string; kind: UnitKind; path: string; role: string | null }[] }>(
    `select u.document_id as id, u.code, u.name, u.kind, u.path,
       (select role->>'id' from editions e, jsonb_array_elements(e.rules->'roles') role
         where e.phase = 'open' and role->'unitKinds' @> to_jsonb(u.kind::text) and role->'grants' @> to_jsonb(?::text) order by e.number desc limit 1) as role
     from units u where u.code = ?`,
    [grant, code],
  );
  const unit = rows[0];
  if (!unit?.role) return null;
  const { role, ...place } = unit;
  return { id: 'system', username: 'system', displayName: '系统（演示数据）', role, unit: place };
}

/** The demo's lists were posted from this day on, and their opinions answered on the day after the last. */
const POSTED_ON = '2022-10-27';
const DECIDED_ON = '2022-10-26';
const ANSWERED_ON = '2022-11-02';

/** What a body does before it submits: decide, post, hear the agencies; each an ordinary act. */
export async function prepareDemoList(context: CommandContext, { slateId, version, code, name }: { slateId: string; version: number; code: string; name: string }): Promise<void> {
  const { rows } = await platform().connection.raw<{ rows: { id: string; agencies: string[] }[] }>(
    `select n.document_id as id, (select array_agg(a->>'id') from editions e, jsonb_array_elements(e.rules->'materials'->'opinions') a where e.id = s.edition_id) as agencies
     from slate_entries e join slates s on s.id = e.slate_id join nominees n on n.id = e.nominee_id where s.document_id = ?`,
    [slateId],
  );
  await runCommand(recordUnitDecision, context, { slateId, version, minutesNumber: `${code}党组纪要〔2022〕18号`, heldOn: DECIDED_ON, entitled: 7, present: 7, inFavour: 7 });
  await runCommand(registerPosting, context, { slateId, version, firstDay: POSTED_ON, place: `${name}公告栏`, postedBy: '人事科' });
  for (const agency of rows[0]?.agencies ?? []) {
    const letter = { agency, answer: 'agree', byName: '经办人', answerNumber: `${code}复〔2022〕11号`, answeredOn: ANSWERED_ON };
    await runCommand(recordOpinion, context, { ...letter, nomineeIds: rows.map(({ id }) => id) });
  }
}
