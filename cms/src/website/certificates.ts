/** Finds a certificate among what is published: the winners' pages name it, the register of revocations ends it. */
import type { Certificate, CivilDate, PublicationModel } from './models';

/** What the public learns of a certificate. */
export interface FoundCertificate extends Certificate {
  /** Unknown when only the register of revocations still names it. */
  conferredOn?: CivilDate;
  revoked?: { on: CivilDate; documentNumber: string };
}

/** Far longer than any certificate's number. */
const LONGEST = 60;

/** A number as it was typed or scanned, without the marks that people write around it. */
export function numberOf(typed: string): string {
  return typed.slice(0, 4 * LONGEST).normalize('NFKC').replace(/[\s《》〈〉「」"“”\p{C}]/gu, '').slice(0, LONGEST);
}

/** The certificate of that number in the pages the public may see now; null when none names it. */
export function findCertificate(models: readonly PublicationModel[], number: string): FoundCertificate | null {
  let found: FoundCertificate | null = null;
  for (const model of models) {
    if (model.kind !== 'results') continue;
    const known = model.certificates?.find((one) => numberOf(one.number) === number);
    if (known) found = { ...known, conferredOn: model.conferredOn };
  }
  for (const model of models) {
    if (model.kind !== 'revocations') continue;
    const ended = model.revocations.find((one) => numberOf(one.certificate) === number);
    if (ended) {
      const revoked = { on: ended.revokedOn, documentNumber: ended.documentNumber };
      found = { ...(found ?? { number: ended.certificate, name: ended.name, award: ended.award }), revoked };
    }
  }
  return found;
}
