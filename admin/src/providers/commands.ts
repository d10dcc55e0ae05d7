/**
 * The acts of a person that are more than create, edit, remove; each is one request and one entry in the journal.
 *
 * | command         | request                              |
 * |-----------------|--------------------------------------|
 * | importSlate     | POST /slates/import (multipart)      |
 * | rankSlate       | PUT  /slates/:id/rank                |
 * | submitSlate     | POST /slates/:id/submit              |
 * | returnSlate     | POST /slates/:id/return              |
 * | assembleSlate   | POST /slates/assemble                |
 * | closeNotice     | POST /notices/:id/close              |
 * | changeQuota     | PUT  /quotas/:id                     |
 * | moveClock       | POST /clock (demo only)              |
 * | readIdentity    | GET  /nominees/:id/identity (journaled) |
 * | quotaUse        | GET  /dashboard/quota-use            |
 * | overview        | GET  /dashboard/overview             |
 */
import type { Overview } from '../overview/overview';
import { createAnnouncementCommands } from './announcement-commands';
import { createCaseworkCommands } from './casework-commands';
import { createInboxCommands } from './inbox-commands';
import { createCommendationCommands } from './commendation-commands';
import { createDraftCommands } from './draft-commands';
import { createDocumentCommands } from './document-commands';
import { createEvidenceCommands } from './evidence-commands';
import type { HttpClient } from './http-client';
import { objectionCommands } from './objection-commands';
import { createMeetingCommands } from './meeting-commands';
import { createOrganisationCommands } from './organisation-commands';
import { createReleaseCommands } from './release-commands';
import { createReviewCommands } from './review-commands';
import { selectionCommands } from './selection-commands';
import type { Id, ImportPreview, Notice, Quota, QuotaUse, Slate } from './records';

/** award id → nominee ids in order. */
export type RankingInput = Readonly<Record<string, readonly Id[]>>;

export interface ImportInput {
  file: File;
  unitId?: Id;
  dryRun: boolean;
  fileHash?: string;
  /** Of the differences that were previewed. */
  previewHash?: string;
  /** Version of the list the preview was made against. */ version?: number;
}

/** One request of a command: method, address below /rest, body. */
export type Send = <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<T>;

/** Builds the typed commands over one http client. */
export function createCommands(apiUrl: string, request: HttpClient) {
  const send: Send = async <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T> => {
    const reply = await request(`${apiUrl}/${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    return reply.json as T;
  };
  const at = (id: Id) => encodeURIComponent(id);
  return {
    ...createCaseworkCommands(send, at),
    ...createDocumentCommands(send, at),
    ...createInboxCommands(send),
    ...createReviewCommands(apiUrl, request),
    ...createDraftCommands(apiUrl, request),
    ...createEvidenceCommands(apiUrl, request),
    ...selectionCommands(send, at),
    async importSlate({ file, unitId, dryRun, fileHash, previewHash, version }: ImportInput): Promise<ImportPreview> {
      const form = new FormData();
      form.set('dryRun', dryRun ? '1' : '0');
      if (unitId) form.set('unitId', unitId);
      if (fileHash) form.set('fileHash', fileHash);
      if (previewHash) form.set('previewHash', previewHash);
      if (version !== undefined) form.set('version', String(version));
      form.set('file', file, file.name);
      const reply = await request(`${apiUrl}/slates/import`, { method: 'POST', body: form });
      return reply.json as ImportPreview;
    },
    rankSlate: (id: Id, input: { version: number; ranking: RankingInput; reasons?: Readonly<Record<Id, string>> }) => send<Slate>('PUT', `slates/${at(id)}/rank`, input),
    submitSlate: (id: Id, input: { version: number }) => send<Slate>('POST', `slates/${at(id)}/submit`, input),
    returnSlate: (id: Id, input: { version: number; reason: string; reasonId?: string }) =>
      send<Slate>('POST', `slates/${at(id)}/return`, input),
    assembleSlate: (input: { editionId: Id; version?: number; ranking: RankingInput; reasons?: Record<Id, string>; withoutProposal?: string }) =>
      send<Slate>('POST', 'slates/assemble', input),
    closeNotice: (id: Id, input: { version: number }) => send<Notice>('POST', `notices/${at(id)}/close`, input),
    changeQuota: (id: Id, input: { places: number; documentNumber: string; version: number }) =>
      send<Quota>('PUT', `quotas/${at(id)}`, input),
    moveClock: (instant: string) => send<{ now: string; today: string }>('POST', 'clock', { instant }),
    readIdentity: (id: Id) => send<{ idNumber: string | null; phone: string | null }>('GET', `nominees/${at(id)}/identity`),
    ...objectionCommands(send),
    quotaUse: () => send<QuotaUse[]>('GET', 'dashboard/quota-use'),
    overview: () => send<Overview>('GET', 'dashboard/overview'),
    ...createAnnouncementCommands(send),
    ...createReleaseCommands(send),
    ...createMeetingCommands(send),
    ...createOrganisationCommands(send),
    ...createCommendationCommands(send),
  };
}

export type Commands = ReturnType<typeof createCommands>;
