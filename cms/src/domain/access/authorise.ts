/**
 * May this actor do this to this record? One pure answer for commands, lists, exports and the office's buttons;
 * scopeOf is its twin for lists. State, window and quota are the workflow's business, not asked here.
 */
import type { Decision } from '../rules/decision';
import type { FixedCode, Issue } from '../rules/issue';
import type { Role, Roles } from '../rules/schema';
import type { Action } from '../rules/action';
import type { Actor, UnitKind } from './actor';

export type { Action } from '../rules/action';

/** What must be known of a record to judge access to it; {} for acts without a record. */
export interface RecordFacts {
  /** Path of the deepest unit the record belongs to; absent for records of the whole edition. */
  unitPath?: string;
  /** Already on the public site. */
  published?: boolean;
}

export type Scope =
  | { kind: 'all' }
  | { kind: 'subtree'; unit: { id: string; path: string; kind: UnitKind } }
  | { kind: 'none' };

/** The role an unsigned visitor has, when the edition has one: the role whose scope is 'public'. */
const publicRole = (roles: Roles): Role | undefined => roles.find((role) => role.scope === 'public');

/** Decides with reasons: access.signed-out, access.not-granted, access.outside. */
export function authorise(actor: Actor | null, action: Action, record: RecordFacts, roles: Roles): Decision {
  if (actor === null) {
    const visible = record.published === true && publicRole(roles)?.grants.includes(action) === true;
    return visible ? { allowed: true } : refuse('access.signed-out', action);
  }
  const role = roles.find((candidate) => candidate.id === actor.role);
  if (!role || !role.grants.includes(action)) {
    return refuse('access.not-granted', action, { role: role?.label ?? actor.role });
  }
  if (record.unitPath === undefined || reaches(role, actor, record.unitPath)) return { allowed: true };
  return refuse('access.outside', action, { unit: actor.unit?.name ?? '' });
}

/** The records of a list the actor may see; to be turned into one SQL condition. */
export function scopeOf(actor: Actor | null, action: Action, roles: Roles): Scope {
  const role = roles.find((candidate) => candidate.id === actor?.role);
  if (!actor || !role || !role.grants.includes(action)) return { kind: 'none' };
  if (role.scope === 'all') return { kind: 'all' };
  if (actor.unit === null || role.scope === 'none' || role.scope === 'public') return { kind: 'none' };
  return { kind: 'subtree', unit: { id: actor.unit.id, path: actor.unit.path, kind: actor.unit.kind } };
}

function reaches(role: Role, actor: Actor, unitPath: string): boolean {
  switch (role.scope) {
    case 'all':
      return true;
    case 'subtree':
      return actor.unit !== null && unitPath.startsWith(actor.unit.path);
    case 'own':
      return actor.unit !== null && unitPath === actor.unit.path;
    case 'public':
    case 'none':
      return false;
  }
}

function refuse(code: FixedCode, action: Action, params: Issue['params'] = {}): Decision {
  return { allowed: false, issues: [{ code, clause: '权限设置', severity: 'error', params: { action, ...params } }] };
}
