/**
 * Every agency has answered in writing for everybody, nobody is objected to, every remark is settled, nothing relied on
 * has run out; what two people decided to go against stands in nobody's way (通知三（一）1, 附件2).
 */
import type { Issue } from '../../rules/issue';
import { askedAgencies, type Agency } from '../asked-agencies';
import type { PersonWithOpinions } from '../facts';
import { opinionStanding } from '../opinion-standing';
import { refused, type Guard } from './guard';

export const opinionsComplete: Guard<'opinions-complete'> = ({ people, today }, rules) =>
  people.flatMap((person) => askedAgencies(rules, person.values).flatMap((agency) => faultOf(person, agency, today)));

function faultOf({ name, opinions }: PersonWithOpinions, { id, label, clause }: Agency, today: string): Issue[] {
  const params = { name, agency: label };
  const opinion = opinions[id];
  if (!opinion) return [refused('opinion.missing', clause, params)];
  switch (opinionStanding(opinion, today)) {
    case 'asked':
      return [refused('opinion.missing', clause, params)];
    case 'against':
      return [refused('opinion.against', clause, params)];
    case 'remarks':
      return [refused('opinion.remarks', clause, params)];
    case 'expired':
      return [refused('opinion.expired', clause, { ...params, until: String(opinion.validUntil), today })];
    case 'agreed':
    case 'settled':
    case 'overridden':
      return [];
  }
}
