/** What each role may open in the office, asked of the same rules the server asks: both polarities, every role. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '@domain/rules/schema';
import { afterEach, expect, test } from 'vitest';
import { menuItems } from '@admin/layout/menu-items';
import { authProvider } from '@admin/providers/auth-provider';
import { canAccess } from '@admin/session/access';
import { setSession, type SessionInfo } from '@admin/session/session';

const roles = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../config/editions/8/roles.json'), 'utf8')) as Role[];

function signInAs(id: string) {
  const role = roles.find((candidate) => candidate.id === id);
  if (!role) throw new Error(`no role ${id}`);
  const unit = { id: 'u', code: '2201', name: '长春市人力资源和社会保障局', kind: 'prefecture' as const, path: '/22/2201/' };
  setSession({
    actor: { id: 'a', username: 'a', displayName: '甲', role: id, unit },
    role,
    edition: null,
    clock: { now: '2022-11-03T01:00:00Z', today: '2022-11-03', movable: false },
    demo: false,
  } satisfies SessionInfo);
}

afterEach(() => setSession(null));

const pages: [resource: string, action: string, grant: string][] = [
  ['nominees', 'list', 'nominee.read'],
  ['nominees', 'create', 'nominee.create'],
  ['nominees', 'edit', 'nominee.edit'],
  ['nominees', 'delete', 'nominee.remove'],
  ['slates', 'list', 'slate.read'],
  ['slates', 'import', 'slate.import'],
  ['slates', 'rank', 'slate.rank'],
  ['slates', 'submit', 'slate.submit'],
  ['slates', 'assemble', 'slate.assemble'],
  ['quotas', 'list', 'quota.read'],
  ['quotas', 'edit', 'quota.change'],
  ['units', 'list', 'unit.read'],
  ['units', 'edit', 'unit.edit'],
  ['notices', 'list', 'notice.read'],
  ['notices', 'create', 'notice.post'],
  ['objections', 'list', 'objection.read'],
  ['objections', 'show', 'objection.read'],
  ['commendations', 'list', 'commendation.read'],
  ['journal', 'list', 'journal.read'],
];

test.each(roles.map((role) => role.id))('%s opens exactly what its grants say', (id) => {
  signInAs(id);
  const granted = roles.find((role) => role.id === id)?.grants as string[];
  expect(pages.map(([resource, action]) => [resource, action, canAccess(resource, action)])).toEqual(
    pages.map(([resource, action, grant]) => [resource, action, granted.includes(grant)]),
  );
});

test.each(roles.map((role) => role.id))('%s reads the messages to it, and nothing else that nobody has classified', (id) => {
  signInAs(id);
  expect([canAccess('messages', 'list'), canAccess('messages', 'edit'), canAccess('secrets', 'list')]).toEqual([true, false, false]);
});

test('the menu of an auditor and of a body differ as their work does', () => {
  const menuOf = (id: string) =>
    menuItems
      .filter((item) => item.needs === null || roles.find((role) => role.id === id)?.grants.includes(item.needs))
      .map((item) => item.to);
  expect(menuOf('recommending-body')).toEqual([
    '/',
    '/import',
    '/nominees',
    '/slates',
    '/received',
    '/opinions',
    '/notices',
    '/objections',
    '/commendations',
    '/quotas',
    '/units',
    '/organisation-members',
  ]);
  expect(menuOf('expert')).toEqual(['/', '/my-reviews', '/notices']);
  expect(menuOf('province-office')).toContain('/assembly');
  expect(menuOf('recommending-body')).not.toContain('/journal');
});

test('a record of another body is refused, one’s own is not', () => {
  signInAs('recommending-body');
  expect([
    canAccess('nominees', 'edit', { unitPath: '/22/2201/220102/' }),
    canAccess('nominees', 'edit', { unitPath: '/22/2202/' }),
  ]).toEqual([true, false]);
});

test('what nobody classified, and whoever is not signed in, is refused', () => {
  expect(canAccess('nominees', 'list')).toBe(false);
  signInAs('province-office');
  expect([canAccess('nominees', 'export'), canAccess('secrets', 'list')]).toEqual([false, false]);
});

test('no error of a request ever signs anybody out', async () => {
  for (const status of [401, 403, 409, 422, 500]) await expect(authProvider.checkError({ status })).resolves.toBeUndefined();
  await expect(authProvider.checkAuth({})).rejects.toThrow();
  signInAs('leader');
  await expect(authProvider.checkAuth({})).resolves.toBeUndefined();
});
