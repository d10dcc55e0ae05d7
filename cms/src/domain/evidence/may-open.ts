import type { Actor } from '../access/actor';
import type { Role, Visibility } from '../rules/schema';

/**
 * Whether a person who may see the record may also open the scan: by the class of its slot, as for the fields of a
 * nominee. A secret scan takes the right to read ID numbers; whoever attached it may look at it again.
 */
export function mayOpen(visibility: Visibility, file: { uploadedBy: string }, actor: Pick<Actor, 'id'>, role: Pick<Role, 'sees' | 'grants'>): boolean {
  if (file.uploadedBy === actor.id) return true;
  return visibility === 'secret' ? role.grants.includes('nominee.read-identity') : role.sees.includes(visibility);
}
