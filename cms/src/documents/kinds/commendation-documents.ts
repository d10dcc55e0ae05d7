/** 荣誉证书 and, once a title was revoked, 撤销决定 of one commendation. */
import { notFound } from '../../commands/refusal';
import { revocationDecision } from '../../domain/forms/revocation-decision';
import { certificate } from '../../domain/forms/certificate';
import type { DocumentKind } from './document-kind';
import { words } from './form-reader';

export const certificateKind: DocumentKind = {
  async read(reader, id) {
    const row = await reader.record('commendations', id);
    if (row.state === 'revoked') throw notFound('荣誉证书');
    const number = words(row.certificateNumber);
    const { siteDomain } = reader.rules.publication.site;
    const model = certificate(reader.rules, {
      name: words(row.nomineeName), award: words(row.award), certificateNumber: number, conferredOn: words(row.conferredOn),
      // The department's own site says whether the title of this number still stands.
      verification: `https://${siteDomain}/verify/?number=${encodeURIComponent(number)}`,
    });
    return { model, title: `荣誉证书（${words(row.nomineeName)}）`, draft: true, date: words(row.conferredOn), issue: { number, ready: true } };
  },
};

export const revocationDecisionKind: DocumentKind = {
  async read(reader, id) {
    const row = await reader.record('commendations', id);
    if (row.state !== 'revoked') throw notFound('撤销决定');
    const model = revocationDecision(reader.rules, {
      name: words(row.nomineeName), employerName: words(row.employerName), award: words(row.award), certificateNumber: words(row.certificateNumber),
      decisionDocument: words(row.decisionDocument), conferredOn: words(row.conferredOn), reason: words(row.revocationReason),
      documentNumber: words(row.revocationDocument), decidedOn: words(row.revokedOn),
    });
    return { model, title: `撤销决定（${words(row.nomineeName)}）`, draft: true, date: words(row.revokedOn), issue: { number: words(row.revocationDocument), ready: true } };
  },
};
