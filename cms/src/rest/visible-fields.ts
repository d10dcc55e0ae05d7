import type { Role } from '../domain/rules/schema';
import type { Resource } from '../queries/resources/resource';

/** Names of the fields a role reads of a resource. A field it does not see does not exist for it: no filter, no sort. */
export function visibleFields(resource: Resource, role: Role): string[] {
  return Object.entries(resource.fields)
    .filter(([, field]) => !resource.personal || field.class === 'public' || (field.class !== 'secret' && role.sees.includes(field.class)))
    .map(([name]) => name);
}
