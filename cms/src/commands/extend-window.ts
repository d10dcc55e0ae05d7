import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { extendedWindow } from '../domain/calendar/window';
import { BODY_KINDS } from '../domain/access/actor';
import { civilDay, publicId, requiredText } from './case-text';
import type { Command } from './run-command';
import { findUnit, type UnitRecord } from './unit-record';
import { extendedTo } from './window-extent';

const input = z.object({ bodyId: publicId.nullish(), until: civilDay, documentNumber: requiredText(100), reason: requiredText(1_000) });
type ExtendWindow = z.infer<typeof input>;

interface Subject {
  /** null: every body. */
  body: UnitRecord | null;
}

/**
 * Takes lists until a later day, from everybody or from one body, by a document (通知五（三）). Early and late stay refused.
 * Refuses: window.not-later.
 */
export const extendWindow: Command<ExtendWindow, Subject, { id: string }> = {
  name: 'extend-window',
  label: '推荐单位',
  action: 'window.extend',
  input,
  async lock(sql, { bodyId }) {
    if (!bodyId) return { body: null };
    const body = await findUnit(sql, bodyId);
    return body && BODY_KINDS.includes(body.kind) ? { body } : null;
  },
  editionOf: () => null,
  facts: ({ body }) => (body ? { unitPath: body.path } : {}),
  refusal: '不能延长',
  async check({ body }, { until }, { sql, edition, today }) {
    const window = extendedWindow(edition.rules.edition.window, await extendedTo(sql, edition.key, body?.path ?? '/'));
    if (until > window.to && until >= today) return [];
    return [{ code: 'window.not-later', clause: window.clause, severity: 'error', field: 'until', params: { found: until, to: window.to, today } }];
  },
  async write({ body }, { until, documentNumber, reason }, { sql, edition, actor }) {
    const id = createId();
    await sql`
      insert into window_extensions (document_id, edition_id, body_id, until, document_number, reason, granted_by, version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${body?.key ?? null}, ${until}::date, ${documentNumber}, ${reason}, ${actor.displayName}, 1, now(), now(), now())`;
    return {
      answer: { id },
      journal: [{ subjectType: 'window-extension', subjectId: id, reason: `${documentNumber}：${reason}`, before: null, after: { body: body?.code ?? null, until, documentNumber } }],
      effects: [{ topic: 'window.extended', payload: { until, ...(body ? { unit: body.code } : {}) } }],
    };
  },
};
