/** Every agency has answered in writing for everybody, nobody is objected to, every remark is settled (通知三（一）1, 附件2). */
import type { Issue } from '../../rules/issue';
import type { EditionRules } from '../../rules/schema';
import type { PersonWithOpinions } from '../facts';
import { refused, type Guard } from './guard';

type Agency = EditionRules['materials']['opinions'][number];

export const opinionsComplete: Guard<'opinions-complete'> = ({ people }, { materials }) =>
  people.flatMap((person) => materials.opinions.flatMap((agency) => faultOf(person, agency)));

function faultOf({ name, opinions }: PersonWithOpinions, { id, label, clause }: Agency): Issue[] {
  const params = { name, agency: label };
  const opinion = opinions[id];
  if (!opinion) return [refused('opinion.missing', clause, params)];
  if (opinion.answer === 'disagree') return [refused('opinion.against', clause, params)];
  return opinion.answer === 'remarks' && !opinion.settled ? [refused('opinion.remarks', clause, params)] : [];
}
