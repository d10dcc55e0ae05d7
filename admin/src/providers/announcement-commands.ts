/**
 * The acts of an announcement, from the first draft to its withdrawal.
 *
 * | command                                   | request                                        |
 * |-------------------------------------------|------------------------------------------------|
 * | draftAnnouncement · editAnnouncement      | POST /announcements · PUT /announcements/:id   |
 * | sendAnnouncement                          | POST /announcements/:id/send                   |
 * | approveAnnouncement · returnAnnouncement  | POST /announcements/:id/approve · /return      |
 * | publishAnnouncement · withdrawAnnouncement | POST /announcements/:id/publish · /withdraw   |
 */
import type { Announcement, AnnouncementText, Impact } from '../announcements/records';
import type { Send } from './commands';
import type { Id } from './records';

export function createAnnouncementCommands(send: Send) {
  const to = (id: Id, step: string) => `announcements/${encodeURIComponent(id)}/${step}`;
  return {
    draftAnnouncement: (input: AnnouncementText & { kind: string; correctsId?: Id }) =>
      send<Announcement>('POST', 'announcements', input),
    editAnnouncement: (id: Id, input: AnnouncementText & { version: number }) =>
      send<Announcement>('PUT', `announcements/${encodeURIComponent(id)}`, input),
    sendAnnouncement: (id: Id, input: { version: number }) => send<Announcement>('POST', to(id, 'send'), input),
    approveAnnouncement: (id: Id, input: { version: number; liftReason?: string; impact: Impact }) =>
      send<Announcement>('POST', to(id, 'approve'), input),
    returnAnnouncement: (id: Id, input: { version: number; reason: string }) => send<Announcement>('POST', to(id, 'return'), input),
    publishAnnouncement: (id: Id, input: { version: number; publishAt?: string }) =>
      send<Announcement>('POST', to(id, 'publish'), input),
    withdrawAnnouncement: (id: Id, input: { version: number; reason: string }) =>
      send<Announcement>('POST', to(id, 'withdraw'), input),
  };
}
