import type { HttpClient } from './http-client';

/** What a form held when it was last kept. */
export interface FormDraft {
  values: Record<string, unknown>;
  savedAt: string;
}

/**
 * Half-filled forms, kept by the server for the signed-in person.
 *
 * | command   | request              |
 * |-----------|----------------------|
 * | readDraft | GET    /drafts/:key  |
 * | keepDraft | PUT    /drafts/:key  |
 * | dropDraft | DELETE /drafts/:key  |
 */
export function createDraftCommands(apiUrl: string, request: HttpClient) {
  const at = (key: string) => `${apiUrl}/drafts/${encodeURIComponent(key)}`;
  return {
    readDraft: async (key: string) => ((await request(at(key))).json as { draft: FormDraft | null }).draft,
    keepDraft: async (key: string, values: object) =>
      (await request(at(key), { method: 'PUT', body: JSON.stringify(values) })).json as { savedAt: string },
    dropDraft: async (key: string) => {
      await request(at(key), { method: 'DELETE' });
    },
  };
}
