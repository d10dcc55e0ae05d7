/** Every kind of condition and its file; a new kind does not compile until it is here. */
import type { ConditionKind } from '../../rules/condition-kind';
import type { Condition } from '../condition';
import { claimedCondition } from './claimed-condition';
import { cleanRecord } from './clean-record';
import { employerChannel } from './employer-channel';
import { employment } from './employment';
import { frontlinePost } from './frontline-post';
import { headOfUnit } from './head-of-unit';
import { influencePeriod } from './influence-period';
import { priorHonour } from './prior-honour';
import { sameAward } from './same-award';
import { singleNomination } from './single-nomination';
import { skillLevel } from './skill-level';
import { yearsInOccupation } from './years-in-occupation';

export const conditions: { [K in ConditionKind]: Condition<K> } = {
  'frontline-post': frontlinePost,
  'same-award': sameAward,
  'single-nomination': singleNomination,
  'head-of-unit': headOfUnit,
  employment,
  'years-in-occupation': yearsInOccupation,
  'skill-level': skillLevel,
  'prior-honour': priorHonour,
  'claimed-condition': claimedCondition,
  'clean-record': cleanRecord,
  'influence-period': influencePeriod,
  'employer-channel': employerChannel,
};
