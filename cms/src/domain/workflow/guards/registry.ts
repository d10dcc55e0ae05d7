/** Every kind of guard and its file; a new kind does not compile until it is here. */
import type { GuardKind } from '../../rules/schema';
import { assessmentPassed } from './assessment-passed';
import { ceilings } from './ceilings';
import { checkedByAnother } from './checked-by-another';
import { consentGiven } from './consent-given';
import { decisionMinuted } from './decision-minuted';
import { declassified } from './declassified';
import { eligible } from './eligible';
import { findings } from './findings';
import type { Guard } from './guard';
import { materialsComplete } from './materials-complete';
import { noOpenObjection } from './no-open-objection';
import { notEmpty } from './not-empty';
import { opinionsComplete } from './opinions-complete';
import { periodEnded } from './period-ended';
import { quota } from './quota';
import { reasonGiven } from './reason-given';
import { window } from './window';

export const guards: { [K in GuardKind]: Guard<K> } = {
  window,
  quota,
  ceilings,
  'rank-dense': findings,
  'inversions-explained': findings,
  'report-complete': findings,
  'not-empty': notEmpty,
  eligible,
  'period-ended': periodEnded,
  'no-open-objection': noOpenObjection,
  'opinions-complete': opinionsComplete,
  'materials-complete': materialsComplete,
  declassified,
  'decision-minuted': decisionMinuted,
  'reason-given': reasonGiven,
  'assessment-passed': assessmentPassed,
  'consent-given': consentGiven,
  'checked-by-another': checkedByAnother,
};
