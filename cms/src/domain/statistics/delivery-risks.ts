/** Which recommending bodies may not deliver in time or within their places, and why (通知三（一）2、五（三）). */

export interface BodyProgress {
  unitId: string;
  unitName: string;
  /** People on the list, and how many of them do not pass. */
  people: number;
  failing: number;
  /** The list has gone to the province. */
  delivered: boolean;
  /** After a return: the last day to mend. */
  mendBy: string | null;
  /** Last day of the body's own posting; null: not posted. */
  postedUntil: string | null;
  places: number;
}

export type RiskKind = 'window-missed' | 'mend-missed' | 'cannot-post-in-time' | 'posting-ends-late' | 'no-list' | 'over-places' | 'failing-people';

export interface DeliveryRisk {
  kind: RiskKind;
  unitId: string;
  unitName: string;
  /** What the sentence needs. */
  params: Record<string, string | number>;
}

export interface DeliveryDates {
  /** Civil date in Asia/Shanghai. */
  today: string;
  /** Last day lists are taken. */
  lastDay: string;
  /** Latest day on which a body's posting still ends in time; null: it need not post. */
  postBy: string | null;
}

/** The gravest first: what can no longer be helped, then what still can; one body may have several. */
const ORDER: readonly RiskKind[] = ['window-missed', 'mend-missed', 'cannot-post-in-time', 'posting-ends-late', 'no-list', 'over-places', 'failing-people'];

/** Everything that stands against a body's delivery, ordered by gravity, then as the bodies came. */
export function deliveryRisks(bodies: readonly BodyProgress[], dates: DeliveryDates): DeliveryRisk[] {
  const risks = bodies.filter(({ delivered }) => !delivered).flatMap((body) => risksOf(body, dates));
  return risks.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

function risksOf(body: BodyProgress, dates: DeliveryDates): DeliveryRisk[] {
  const { unitId, unitName } = body;
  const found: [RiskKind, DeliveryRisk['params']][] = [];
  const late = lateness(body, dates);
  if (late) found.push(late);
  else if (body.people === 0) found.push(['no-list', { lastDay: dates.lastDay }]);
  if (body.people > body.places) found.push(['over-places', { people: body.people, places: body.places }]);
  if (body.failing > 0) found.push(['failing-people', { count: body.failing }]);
  return found.map(([kind, params]) => ({ kind, unitId, unitName, params }));
}

function lateness({ mendBy, postedUntil }: BodyProgress, { today, lastDay, postBy }: DeliveryDates): [RiskKind, DeliveryRisk['params']] | null {
  if (mendBy !== null) return mendBy < today ? ['mend-missed', { mendBy }] : null;
  if (lastDay < today) return ['window-missed', { lastDay }];
  // A period ends at 24:00: what is posted until the last day taken cannot be delivered on it.
  if (postedUntil !== null) return postedUntil >= lastDay ? ['posting-ends-late', { postedUntil, lastDay }] : null;
  return postBy !== null && postBy < today ? ['cannot-post-in-time', { postBy, lastDay }] : null;
}
