import { z } from 'zod';
import { publicId, requiredText, seenVersion } from './case-text';
import { lockPanel, type PanelRecord } from './panel-record';
import { checkPanelState } from './panel-step';
import type { Command } from './run-command';

const input = z.strictObject({ id: publicId, version: seenVersion, reason: requiredText(1000) });

/** Gives a panel up before its review begins; its nominees are free for another. The draw stays on record. Refuses: stale, state.wrong. */
export const dissolvePanel: Command<z.infer<typeof input>, PanelRecord, { id: string }> = {
  name: 'dissolve-panel',
  label: '评审组',
  action: 'panel.run',
  input,
  lock: (sql, { id }) => lockPanel(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  version: (panel, { version }) => ({ label: '评审组', subjectType: 'panel', subjectId: panel.id, stored: panel.version, seen: version }),
  refusal: '不能撤销',
  check: ({ state }) => checkPanelState(state, ['drawn'], '撤销评审组'),
  async write(panel, { reason }, { sql }) {
    await sql`update panels set state = 'dissolved', version = version + 1, updated_at = now() where id = ${panel.key}`;
    return { answer: { id: panel.id }, journal: [{ subjectType: 'panel', subjectId: panel.id, reason, before: { state: panel.state, version: panel.version }, after: { state: 'dissolved', version: panel.version + 1 } }] };
  },
};
