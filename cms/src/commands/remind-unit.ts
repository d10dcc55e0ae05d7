import { z } from 'zod';
import { publicId, requiredText } from './case-text';
import type { Command } from './run-command';

/** What is said to a unit that is waited for. */
export const remindInput = z.object({ id: publicId, note: requiredText(200) });
type RemindUnit = z.infer<typeof remindInput>;

export interface WaitedForUnit {
  key: number;
  id: string;
  code: string;
  name: string;
  path: string;
  version: number;
  /** Its list has not been sent. */
  out: boolean;
}

/** Reminds a unit whose list is still out; whoever submits there gets a message. Refuses: remind.nothing. */
export const remindUnit: Command<RemindUnit, WaitedForUnit, { id: string }> = {
  name: 'remind-unit',
  label: '单位',
  action: 'unit.remind',
  input: remindInput,
  async lock(sql, { id }) {
    const [unit] = await sql<WaitedForUnit>`
      select u.id as key, u.document_id as id, u.code, u.name, u.path, u.version,
        not exists (select from slates s join editions e on e.id = s.edition_id where e.phase = 'open' and s.unit_id = u.id and s.state not in ('drafting', 'returned')) as out
      from units u where u.document_id = ${id} for share`;
    return unit ?? null;
  },
  editionOf: () => null,
  facts: ({ path }) => ({ unitPath: path }),
  refusal: '不能催办',
  check: ({ out, name }) => (out ? [] : [{ code: 'remind.nothing', clause: '通知五（三）', severity: 'error', params: { unit: name } }]),
  write: async ({ id, code, name }, { note }, { actor }) => ({
    answer: { id },
    journal: [{ subjectType: 'unit', subjectId: id, reason: note, before: null, after: { reminded: name } }],
    effects: [{ topic: 'unit.reminded', payload: { unit: code, from: actor.unit?.name ?? actor.displayName, note } }],
  }),
};
