import { z } from 'zod';
import { publicId, seenVersion } from './case-text';
import { checkEditable } from './editable';
import { lockListedNominee, type ListedNominee } from './listed-nominee';
import { journalled } from './nominee-fields';
import { nomineeFacts } from './nominee-record';
import { openIdentities, personIndex } from './person-secrets';
import type { Command } from './run-command';
import { closeRanks, deleteNominees, judgeTwins, touchSlate } from './write-nominees';

const input = z.object({ id: publicId, version: seenVersion });
type RemoveNominee = z.infer<typeof input>;

/** What is left to show of a removed nominee. */
export interface RemovedNominee {
  id: string;
  name: string;
  award: string;
}

/**
 * Takes a nominee off a draft list; those behind move up. Before submission nothing has legal effect, so the record
 * goes with its ID number; the journal keeps who was removed. Refuses: state.wrong once submitted.
 * A version is compared when one is sent: DELETE of the stock provider carries none.
 */
export const removeNominee: Command<RemoveNominee, ListedNominee, RemovedNominee> = {
  name: 'remove-nominee',
  label: '推荐对象',
  action: 'nominee.remove',
  input,
  lock: (sql, { id }) => lockListedNominee(sql, id),
  editionOf: ({ nominee }) => nominee.editionKey,
  facts: ({ nominee }, actor) => nomineeFacts(nominee, actor),
  version: ({ nominee }, { version }) =>
    version === undefined ? null : { label: '推荐对象', subjectType: 'nominee', subjectId: nominee.id, stored: nominee.version, seen: version },
  check: ({ nominee, slate }, _input, { edition }) =>
    [...checkEditable(edition.rules.stages.nominee, nominee.state, '删去推荐对象'), ...checkEditable(edition.rules.stages.slate, slate.state, '删去推荐对象')].slice(0, 1),
  async write({ nominee, slate }, _input, work) {
    const identity = (await openIdentities(work.sql, [nominee.key])).get(nominee.key);
    await deleteNominees(work.sql, [nominee.key]);
    await closeRanks(work.sql, slate.key);
    await touchSlate(work, slate);
    if (identity?.idNumber) await judgeTwins(work, [personIndex(identity.idNumber).toString('hex')], []);
    const { name, award } = nominee.values;
    return {
      answer: { id: nominee.id, name, award },
      journal: [{ subjectType: 'nominee', subjectId: nominee.id, before: { ...journalled(nominee.values), body: nominee.body.code, verdict: nominee.verdict }, after: null }],
    };
  },
};
