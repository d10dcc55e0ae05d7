import { z } from 'zod';
import { slateStages } from '../domain/slate/level';
import { publicId, seenVersion } from './case-text';
import { checkEditable } from './editable';
import { lockListedNominee, type ListedNominee } from './listed-nominee';
import { journalled } from './nominee-fields';
import { nomineeFacts } from './nominee-record';
import { openIdentities, personIndex } from './person-secrets';
import type { Command } from './run-command';
import { cameFromBelow, setDown } from './set-down';
import { checkHolder } from './slate-holder';
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
 * Takes a nominee off a draft list; those behind move up. Whoever came from a list below goes back to it: the unit
 * below put the person forward, and only it can take the person back. Otherwise, as nothing has legal effect before
 * submission, the record goes with its ID number; the journal keeps who was removed.
 * Refuses: state.wrong once submitted, slate.other-level.
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
  check: ({ nominee, slate }, _input, { edition, actor }) =>
    [
      ...checkEditable(edition.rules.stages.nominee, nominee.state, '删去推荐对象'),
      ...checkHolder({ level: slate.level, unitName: slate.unit.name }, actor, '删去推荐对象'),
      ...checkEditable(slateStages(edition.rules.stages, slate.level)!, slate.state, '删去推荐对象'),
    ].slice(0, 1),
  async write({ nominee, slate }, _input, work) {
    const { name, award } = nominee.values;
    const before = { ...journalled(nominee.values), body: nominee.body.code, verdict: nominee.verdict };
    const answer = { id: nominee.id, name, award };
    if ((await cameFromBelow(work.sql, slate, [nominee.key])).length > 0) {
      await setDown(work.sql, slate, [nominee.key]);
      await touchSlate(work, slate);
      return { answer, journal: [{ subjectType: 'nominee', subjectId: nominee.id, before: { ...before, list: slate.unit.code }, after: { list: null } }] };
    }
    const identity = (await openIdentities(work.sql, [nominee.key])).get(nominee.key);
    await deleteNominees(work.sql, [nominee.key]);
    await closeRanks(work.sql, slate.key);
    await touchSlate(work, slate);
    if (identity?.idNumber) await judgeTwins(work, [personIndex(identity.idNumber).toString('hex')], []);
    return { answer, journal: [{ subjectType: 'nominee', subjectId: nominee.id, before, after: null }] };
  },
};
