/** Routes of the groups that run an edition, and of what bodies bear for breaches. */
import { disqualifyNominee, withdrawNominee } from '../../commands/end-nomination';
import { imposePenalty } from '../../commands/impose-penalty';
import { appointMember, changeMember, endTerm } from '../../commands/organisation';
import { contactOf, SEALED_CONTACT, type SealedContact } from '../../queries/member-contact';
import { recordStatement } from '../../queries/record-statement';
import { listHandler, recordHandler, scopeFor, type RecordReading } from '../read-resource';
import { acting, reading, resourceOf, type RestRoute } from '../route';
import { visibleFields } from '../visible-fields';

/** A member with the phone. */
const memberReading: RecordReading<{ record: string } & SealedContact> = {
  statement: (resource, id, caller) => recordStatement(resource, id, scopeFor(resource, caller), visibleFields(resource, caller.role), SEALED_CONTACT),
  text: (id, { record, ...sealed }) => `${record.slice(0, -1)},"phone":${JSON.stringify(contactOf(id, sealed))}}`,
};

const members = resourceOf('organisation-members');

export const organisationRoutes: readonly RestRoute[] = [
  { method: 'GET', path: '/organisation-members', access: 'signed-in', action: members.readAction, handler: listHandler(members) },
  { method: 'GET', path: '/organisation-members/:id', access: 'signed-in', action: members.readAction, handler: recordHandler(members, memberReading) },
  acting('POST', '/organisation-members', appointMember, 'organisation-members'),
  acting('PUT', '/organisation-members/:id', changeMember, 'organisation-members'),
  acting('POST', '/organisation-members/:id/end', endTerm, 'organisation-members'),
];

export const penaltyRoutes: readonly RestRoute[] = [...reading('penalties'), acting('POST', '/penalties', imposePenalty, 'penalties')];

export const disciplineRoutes: readonly RestRoute[] = [
  acting('POST', '/nominees/:id/disqualify', disqualifyNominee, 'nominees'),
  acting('POST', '/nominees/:id/withdraw', withdrawNominee, 'nominees'),
];
