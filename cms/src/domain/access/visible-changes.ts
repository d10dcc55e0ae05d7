/** What a role may read of the changes one act made to a person: fields by their class, and facts of the procedure from a closed list. */
import { fieldVisibility, type NomineeField } from '../rules/nominee-field';
import type { Visibility } from '../rules/schema';

/** One thing that was so before the act and is otherwise after it; values as they were recorded. */
export interface VisibleChange {
  field: string;
  before: unknown;
  after: unknown;
}

type Facts = Readonly<Record<string, unknown>> | null;

/** Facts of the procedure beside the person's own fields. What stands in neither list is shown to nobody. */
const PROCEDURE = new Set([
  'state', 'verdict', 'rank', 'exceptionReason', 'idNumberChanged', 'phoneChanged',
  'slot', 'fileName',
  'agency', 'letterNumber', 'requestedOn', 'answer', 'answerNumber', 'answeredOn', 'byName', 'remarks', 'validUntil', 'settledBy', 'settledOn', 'override',
  'result', 'conclusion', 'effect',
  'documentNumber', 'certificateNumber', 'conferredOn',
  'firstDay', 'lastDay', 'workingDays', 'place',
]);

function isVisible(field: string, sees: readonly Visibility[]): boolean {
  const known = Object.hasOwn(fieldVisibility, field) ? fieldVisibility[field as NomineeField] : null;
  return known === null ? PROCEDURE.has(field) : known !== 'secret' && sees.includes(known);
}

/** The rank of a person within a recorded ranking (award → ids in order); undefined when it names nobody of the kind. */
function rankIn(ranking: unknown, nomineeId: string): number | undefined {
  if (typeof ranking !== 'object' || ranking === null) return undefined;
  for (const ids of Object.values(ranking)) {
    const place = Array.isArray(ids) ? ids.indexOf(nomineeId) : -1;
    if (place >= 0) return place + 1;
  }
  return undefined;
}

/** Facts of a list told as those of one person: of a ranking its own rank is left, of the others nothing. */
function ownFacts(facts: Facts, nomineeId: string): Readonly<Record<string, unknown>> {
  if (facts === null || Array.isArray(facts)) return {};
  const { ranking, ...others } = facts;
  const rank = rankIn(ranking, nomineeId);
  return rank === undefined ? others : { ...others, rank };
}

/** The changes, in the order in which they were recorded; equal values are no change. */
export function visibleChanges(act: { before: Facts; after: Facts }, nomineeId: string, sees: readonly Visibility[]): VisibleChange[] {
  const before = ownFacts(act.before, nomineeId);
  const after = ownFacts(act.after, nomineeId);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => isVisible(field, sees));
  return fields
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
