/** Judges stored nominees anew: rules, honours and other lists may have changed since they were entered. */
import { factsOf, judgeAll, type Candidate, type Judged } from './judge-nominees';
import type { NomineeRecord } from './nominee-record';
import { openIdentities } from './person-secrets';
import type { Work } from './run-command';

/** A stored nominee to be judged again. */
export interface StoredCandidate extends Candidate {
  nominee: NomineeRecord;
}

/** The judgements of locked nominees, in their order. */
export async function judgeStored(work: Work, nominees: readonly NomineeRecord[]): Promise<Judged<StoredCandidate>[]> {
  const identities = await openIdentities(work.sql, nominees.map(({ key }) => key));
  return judgeAll(
    work,
    nominees.map((nominee) => ({
      nominee,
      key: nominee.key,
      facts: factsOf(nominee, identities.get(nominee.key)?.idNumber ?? null, work.edition.rules),
      bodyName: nominee.body.name,
    })),
  );
}
