/** What the records a unit keeps on its own list have in common: the list is locked, a draft, and the unit's own. */
import type { Issue } from '../domain/rules/issue';
import { slateStages } from '../domain/slate/level';
import { checkEditable } from './editable';
import type { Work } from './run-command';
import { checkHolder } from './slate-holder';
import { fillSlate, findSlate, lockSlate, type FilledSlate } from './slate-record';
import type { Sql } from './sql';

/** Locks a list with its people by public id. */
export async function lockOwnSlate(sql: Sql, id: string): Promise<FilledSlate | null> {
  const found = await findSlate(sql, id);
  return found && fillSlate(sql, await lockSlate(sql, found.key));
}

/** slate.other-level, state.wrong, slate.empty: the first that stands against keeping a record on the list. */
export function checkOwnDraft({ slate, entries }: FilledSlate, { actor, edition }: Pick<Work, 'actor' | 'edition'>, action: string): Issue[] {
  const against = [
    ...checkHolder({ level: slate.level, unitName: slate.unit.name }, actor, action),
    ...checkEditable(slateStages(edition.rules.stages, slate.level)!, slate.state, action),
  ].slice(0, 1);
  if (against.length > 0) return against;
  return entries.length > 0 ? [] : [{ code: 'slate.empty', clause: '通知三（一）1、2', severity: 'error', params: {} }];
}
