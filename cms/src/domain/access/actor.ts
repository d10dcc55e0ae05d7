/** Who acts: a person in a role, for a unit. Null where an Actor is expected is somebody not signed in. */
import type { unitKinds } from '../rules/schema';

export type UnitKind = (typeof unitKinds)[number];

/** Kinds of unit that recommend: they stand below the province and hold the list (通知三). */
export const BODY_KINDS: readonly UnitKind[] = ['prefecture', 'department', 'central-soe', 'technical-school'];

/** The id of a role in the edition's roles.json. */
export type RoleId = string;

export interface Actor {
  id: string;
  username: string;
  displayName: string;
  role: RoleId;
  unit: ActorUnit | null;
}

export interface ActorUnit {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  /** Unit codes from the root down, '/22/2201/220102/'. */
  path: string;
}
