import type { HttpClient } from './http-client';
import type { Id } from './records';

/**
 * Acts on uploaded files; attaching is evidence/upload-evidence, which tells its progress.
 *
 * | command        | request              |
 * |----------------|----------------------|
 * | removeEvidence | DELETE /evidence/:id |
 */
export function createEvidenceCommands(apiUrl: string, request: HttpClient) {
  return {
    removeEvidence: async (id: Id) => {
      await request(`${apiUrl}/evidence/${encodeURIComponent(id)}`, { method: 'DELETE' });
    },
  };
}
