/** What must hold for the opinions of agencies whatever program writes them. */
import { check, index, required, type Wanted } from './wanted';

export const opinions: readonly Wanted[] = [
  required('opinions', 'edition_id'),
  required('opinions', 'nominee_id'),
  check('opinions', 'opinions_answer_whole', '(answer is null) = (answered_on is null) and (answer is null) = (way is null)', '答复须有日期和方式'),
  check('opinions', 'opinions_remarks_written', `answer is distinct from 'remarks' or remarks is not null`, '有问题说明的须写明'),
  check('opinions', 'opinions_settled_whole', `settled_note is null or (answer = 'remarks' and settled_by is not null and settled_on is not null)`, '问题说明的核实须有人和日期'),
  check(
    'opinions',
    'opinions_override_two_people',
    `(override_asked_by is null) = (override_reason is null)
     and (override_approved_by is null or (override_asked_by is not null and override_approved_by <> override_asked_by and overridden_on is not null))`,
    '不采纳意见须由两人先后办理',
  ),
  index('opinions', 'opinions_open_key', '(nominee_id, agency) where answer is null', '同一人同一机关同时只有一件待答复', 'unique'),
  index('opinions', 'opinions_nominee_idx', '(nominee_id, agency, id)', '某人的意见'),
  index('opinions', 'opinions_asked_idx', '(asked_unit_id, answer, id)', '某机关收到的征求'),
];
