/** A draft being written: its text, whether it differs from what is stored, and saving it. */
import { useReducer, useState } from 'react';
import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { isCivilDate } from '@domain/calendar/civil-date';
import { text } from '../i18n/text';
import { messageOf, useCommands } from '../providers/office';
import { blocksReducer, firstEmpty, openBlocks, savedBlocks } from './blocks';
import type { Announcement, AnnouncementText } from './records';
import '../i18n/zh-CN/announcements';

type Fields = Record<'title' | 'documentNumber' | 'issuedOn' | 'correctionNote' | 'expiresOn', string>;

const fieldsOf = ({ title, documentNumber, issuedOn, correctionNote, expiresOn }: Announcement): Fields => ({
  title,
  documentNumber: documentNumber ?? '',
  issuedOn,
  correctionNote: correctionNote ?? '',
  expiresOn: expiresOn ?? '',
});

const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim());

/** Why the text cannot be saved; null when it can. */
export function whyNotSave({ title, issuedOn, expiresOn, blocks }: AnnouncementText): string | null {
  if (title === '') return text('announcement.untitled');
  if (!isCivilDate(issuedOn) || (expiresOn !== null && !isCivilDate(expiresOn))) return text('announcement.badDay');
  if (blocks.length === 0) return text('announcement.noBlocks');
  const number = firstEmpty(blocks);
  return number === null ? null : text('announcement.emptyBlock', { number });
}

export function useDraft(record: Announcement) {
  const [fields, setFields] = useState(() => fieldsOf(record));
  const [blocks, onAct] = useReducer(blocksReducer, record.blocks, openBlocks);
  const [saving, setSaving] = useState(false);
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const content: AnnouncementText = {
    title: fields.title.trim(),
    documentNumber: orNull(fields.documentNumber),
    issuedOn: fields.issuedOn.trim(),
    blocks: savedBlocks(blocks),
    correctionNote: orNull(fields.correctionNote),
    expiresOn: orNull(fields.expiresOn),
  };
  const stored: AnnouncementText = {
    title: record.title,
    documentNumber: record.documentNumber,
    issuedOn: record.issuedOn,
    blocks: savedBlocks(openBlocks(record.blocks)),
    correctionNote: record.correctionNote,
    expiresOn: record.expiresOn,
  };
  const dirty = comparable(content) !== comparable(stored);
  async function save() {
    setSaving(true);
    try {
      await commands.editAnnouncement(record.id, { version: record.version, ...content });
      await queryClient.invalidateQueries();
      notify(text('announcement.savedWords'), { type: 'success' });
    } catch (error) {
      notify(messageOf(error), { type: 'error', multiLine: true, autoHideDuration: 10_000 });
    } finally {
      setSaving(false);
    }
  }
  return { fields, set: (name: keyof Fields, value: string) => setFields((now) => ({ ...now, [name]: value })), blocks, onAct, content, dirty, saving, save };
}

/** The same words whatever the order in which the store keeps a block's parts. */
function comparable({ blocks, ...rest }: AnnouncementText): string {
  return JSON.stringify([rest, blocks.map((block) => Object.entries(block).sort(([one], [other]) => (one < other ? -1 : 1)))]);
}
