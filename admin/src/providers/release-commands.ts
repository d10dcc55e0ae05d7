/**
 * The acts that publish a page the system draws: nobody publishes alone.
 *
 * | command        | request                                                               |
 * |----------------|-----------------------------------------------------------------------|
 * | prepareRelease | POST /releases/publicity · amendment · results · revocation           |
 * | approveRelease · returnRelease · publishRelease | POST /releases/:id/approve · return · publish |
 */
import type { Impact } from '../announcements/records';
import type { Release } from '../releases/records';
import type { Send } from './commands';
import type { Id } from './records';

/** What is filled in for each act; the page is drawn from it. */
export interface ReleaseForms {
  publicity: { slateId: Id; version: number; documentNumber: string; title: string; firstDay: string };
  amendment: { id: Id; version: number; change: string; words: string };
  results: { id: Id; version: number; documentNumber: string; title: string; conferredOn: string };
  revocation: { id: Id; version: number; documentNumber: string; revokedOn: string; reasonId: string; reason: string };
}

export function createReleaseCommands(send: Send) {
  const to = (id: Id, step: string) => `releases/${encodeURIComponent(id)}/${step}`;
  return {
    prepareRelease: <Act extends keyof ReleaseForms>(act: Act, form: ReleaseForms[Act]) => send<Release>('POST', `releases/${act}`, form),
    approveRelease: (id: Id, input: { version: number; liftReason?: string; impact: Impact }) => send<Release>('POST', to(id, 'approve'), input),
    returnRelease: (id: Id, input: { version: number; reason: string }) => send<Release>('POST', to(id, 'return'), input),
    publishRelease: (id: Id, input: { publishAt?: string }) => send<Release>('POST', to(id, 'publish'), input),
  };
}
