/**
 * What the person was told, and acts over many records at once.
 *
 * | command      | request                                              |
 * |--------------|------------------------------------------------------|
 * | readMessages | POST /messages/read (ids, or null: all)              |
 * | mailChoice   | GET  /mail-choice                                    |
 * | chooseMail   | PUT  /mail-choice                                    |
 * | previewMany  | POST /slates/return-many/preview, /units/remind-many/preview, /nominees/remove-many/preview |
 * | actOnMany    | POST the same without /preview: all or none          |
 */
import type { Send } from './commands';
import type { Id } from './records';

export interface MailChoice {
  /** Mail is set up and the account's address is confirmed. */
  possible: boolean;
  wanted: boolean;
}

export type ManyAct = 'slates/return-many' | 'units/remind-many' | 'nominees/remove-many';

/** Whom an act over many concerns, as the server sees the list now; `hash` stands for it in the act itself. */
export interface ManyPreview {
  items: { id: Id; label: string; version: number }[];
  excluded: { id: Id; label: string; reasons: string[] }[];
  consequences: string[];
  count: number;
  hash: string;
}

export function createInboxCommands(send: Send) {
  return {
    readMessages: (ids: readonly Id[] | null) => send<{ read: number }>('POST', 'messages/read', { ids }),
    mailChoice: () => send<MailChoice>('GET', 'mail-choice'),
    chooseMail: (wanted: boolean) => send<MailChoice>('PUT', 'mail-choice', { wanted }),
    previewMany: (act: ManyAct, ids: readonly Id[]) => send<ManyPreview>('POST', `${act}/preview`, { ids }),
    actOnMany: (act: ManyAct, preview: ManyPreview, form: object) =>
      send<{ ids: Id[] }>('POST', act, { ids: preview.items.map(({ id }) => id), expected: preview.count, hash: preview.hash, form }),
  };
}
