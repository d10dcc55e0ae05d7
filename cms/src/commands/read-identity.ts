import { z } from 'zod';
import { publicId } from './case-text';
import { lockNominees, nomineeFacts, placeOfNominee, type NomineeRecord } from './nominee-record';
import { openIdentities, type PersonIdentity } from './person-secrets';
import type { Command } from './run-command';

const input = z.object({ id: publicId });

/** Shows a nominee's ID number and phone in clear. An act of its own, journalled each time (个人信息保护法第五十一条). */
export const readIdentity: Command<z.infer<typeof input>, NomineeRecord, PersonIdentity> = {
  name: 'read-identity',
  label: '推荐对象',
  action: 'nominee.read-identity',
  input,
  async lock(sql, { id }) {
    const place = await placeOfNominee(sql, id);
    return place ? ((await lockNominees(sql, [place.key]))[0] ?? null) : null;
  },
  editionOf: ({ editionKey }) => editionKey,
  facts: nomineeFacts,
  async write(nominee, _input, { sql }) {
    const identity = (await openIdentities(sql, [nominee.key])).get(nominee.key) ?? { idNumber: null, phone: null };
    return { answer: identity, journal: [{ subjectType: 'nominee', subjectId: nominee.id, before: null, after: null }] };
  },
};
