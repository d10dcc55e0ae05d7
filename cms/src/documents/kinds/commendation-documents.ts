/** 荣誉证书 of one commendation. */
import { certificate } from '../../domain/forms/certificate';
import type { DocumentKind } from './document-kind';
import { words } from './form-reader';

export const certificateKind: DocumentKind = {
  async read(reader, id) {
    const row = await reader.record('commendations', id);
    const number = words(row.certificateNumber);
    const { siteDomain } = reader.rules.publication.site;
    const model = certificate(reader.rules, {
      name: words(row.nomineeName), award: words(row.award), certificateNumber: number, conferredOn: words(row.conferredOn),
      verification: `https://${siteDomain}/verify/?number=${encodeURIComponent(number)}`,
    });
    return { model, title: `荣誉证书（${words(row.nomineeName)}）`, draft: true };
  },
};
