/** Who draws up a list: rights reach down the tree of units, drawing up does not (通知三（一）2). */
import type { Actor } from '../domain/access/actor';
import type { Issue } from '../domain/rules/issue';
import { levelOf, type SlateLevel } from '../domain/slate/level';

/** slate.other-level when somebody of another level wants to do what is for the unit that holds the list or the person. */
export function checkHolder(holder: { level: SlateLevel; unitName: string }, actor: Actor, action: string): Issue[] {
  const level = actor.unit && levelOf(actor.unit.kind);
  return level !== null && level === holder.level ? [] : [{ code: 'slate.other-level', clause: '通知三（一）2', severity: 'error', params: { holder: holder.unitName, action } }];
}
