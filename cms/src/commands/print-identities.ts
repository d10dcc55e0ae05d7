import { z } from 'zod';
import { authorise } from '../domain/access/authorise';
import { DOCUMENT_KIND_IDS } from '../domain/forms/document-kinds';
import { publicId } from './case-text';
import { lockNominees, nomineeFacts, type NomineeRecord } from './nominee-record';
import { openIdentities, type PersonIdentity } from './person-secrets';
import { notFound } from './refusal';
import type { Command } from './run-command';

const input = z.object({ nominees: z.array(publicId).min(1).max(20_000), document: z.enum(DOCUMENT_KIND_IDS) });

/**
 * Opens ID numbers and phones to print them on forms (附件2、5、6). Journalled for each person each time, with the form
 * they were printed on (个人信息保护法第五十一条). All or nothing: one person outside the scope, and none is opened.
 */
export const printIdentities: Command<z.infer<typeof input>, NomineeRecord[], { people: ({ nominee: string } & PersonIdentity)[] }> = {
  name: 'print-identities',
  label: '推荐对象',
  action: 'nominee.read-identity',
  input,
  async lock(sql, { nominees }) {
    const wanted = [...new Set(nominees)];
    const rows = await sql<{ key: number }>`select id as key from nominees where document_id = any(${wanted}::text[])`;
    if (rows.length < wanted.length) return null;
    return lockNominees(sql, rows.map(({ key }) => key));
  },
  editionOf: ([first]) => first!.editionKey,
  facts: ([first], actor) => nomineeFacts(first!, actor),
  check(people, _input, { actor, edition }) {
    const { roles } = edition.rules;
    if (people.some((person) => !authorise(actor, 'nominee.read-identity', nomineeFacts(person, actor), roles).allowed)) throw notFound('推荐对象');
    return [];
  },
  async write(people, { document }, { sql }) {
    const identities = await openIdentities(sql, people.map(({ key }) => key));
    return {
      answer: { people: people.map(({ key, id }) => ({ nominee: id, ...(identities.get(key) ?? { idNumber: null, phone: null }) })) },
      journal: people.map(({ id }) => ({ subjectType: 'nominee', subjectId: id, before: null, after: { document } })),
    };
  },
};
