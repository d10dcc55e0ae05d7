/** Only our own addresses exist; what Strapi brings along is shut. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, startServer, type Client, type TestServer } from '../server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

const EMAIL = 'sysadmin@skills-award.local';

async function panelToken(client: Client): Promise<string> {
  const answer = await client.post('/admin/login', { email: EMAIL, password: DEMO_PASSWORD });
  expect(answer.status, answer.text).toBe(200);
  return answer.body.data.accessToken ?? answer.body.data.token;
}

describe('addresses that are not ours', () => {
  it.each([
    '/api', '/api/nominees', '/API/nominees', '/api/users', '/api/users/me', '/api/auth/local', '/api/auth/local/register', '/api/upload', '/api/upload/files',
    '/api/users-permissions/roles', '/api/content-type-builder/content-types', '/graphql', '/documentation', '/upload', '/upload/files', '/uploads', '/uploads/x.png', '/Uploads/x.png',
    '/_health', '/_HEALTH', '/mcp', '/openapi.json', '/email', '/strapi', '/index.html', '/robots.txt/x', '/content-releases', '/review-workflows', '/Admin', '/ADMIN/init', '/aDmin/login', '/Rest/session', '/REST/nominees',
    '//admin/init', '/./admin', '/%61dmin/init', '/admin\\init', '/admin/register', '/admin/register-admin', '/admin/Register-Admin', '/admin//register-admin', '/admin/%72egister-admin',
    '/admin/registration-info', '/admin/forgot-password', '/admin/reset-password', '/admin/api-tokens', '/admin/API-tokens', '/admin/admin-tokens', '/admin/transfer/runner/pull', '/admin/transfer/tokens',
    '/admin/webhooks', '/admin/providers', '/admin/connect/google', '/.env', '/package.json', '/cms/package.json', '/.git/config',
  ])('%s does not exist, however asked', async (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await rawRequest(method, path);
      expect([404, 405], `${method} ${path}`).toContain(answer);
      if (method === 'GET') expect(answer, path).toBe(404);
    }
  });

  it.each(['/rest/auth/local', '/rest/auth/local/register', '/rest/auth/forgot-password', '/rest/users', '/rest/users/me', '/rest/users-permissions/roles', '/rest/upload', '/rest/upload/files', '/rest/content-type-builder/content-types', '/rest/connect/github'])(
    'the twin %s of a Strapi address does not exist',
    async (path) => {
      for (const method of ['GET', 'POST']) {
        const answer = await server.anonymous.request(method, path, method === 'POST' ? {} : undefined);
        expect([404, 405], `${method} ${path} → ${answer.status}`).toContain(answer.status);
        expect(answer.body).toHaveProperty('message');
      }
    },
  );
});

/** fetch normalises paths; a socket does not. */
async function rawRequest(method: string, path: string): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((done, reject) => {
    const call = request({ host: '127.0.0.1', port: server.port, method, path, headers: { 'content-type': 'application/json' } }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    });
    call.on('error', reject);
    call.end(method === 'POST' || method === 'PUT' ? '{}' : undefined);
  });
}

describe('the panel', () => {
  it('is sealed: an administrator exists, and nobody registers another', async () => {
    expect((await server.anonymous.get('/admin/init')).body.data).toMatchObject({ hasAdmin: true, uuid: false });
    expect(await server.sql('select count(*)::int as n from admin_users')).toEqual([{ n: 1 }]);
  });

  it('asks for a login before it says anything', async () => {
    for (const path of ['/content-manager/content-types', '/content-manager/collection-types/api::unit.unit', '/admin/users', '/admin/roles', '/users-permissions/roles', '/content-type-builder/content-types', '/i18n/locales']) {
      expect((await server.anonymous.get(path)).status, path).toBe(401);
    }
  });

  it('does not open to an account of the office', async () => {
    const answer = await server.anonymous.post('/admin/login', { email: 'office@demo.invalid', password: DEMO_PASSWORD });
    expect(answer.status).toBe(400);
  });

  it('shows case data to its administrator but writes none of it', async () => {
    const token = await panelToken(server.browser());
    const headers = { authorization: `Bearer ${token}` };
    const list = await server.anonymous.request('GET', '/content-manager/collection-types/api::unit.unit?pageSize=1', undefined, headers);
    expect(list.status, list.text).toBe(200);
    const [unit] = list.body.results;
    const before = await server.sql('select * from units order by id');
    const tries = [
      ['PUT', `/content-manager/collection-types/api::unit.unit/${unit.documentId}`, { name: '改名' }],
      ['POST', '/content-manager/collection-types/api::unit.unit', { code: 'X', name: 'X', kind: 'employer', path: '/X/', sortKey: 1, version: 1 }],
      ['DELETE', `/content-manager/collection-types/api::unit.unit/${unit.documentId}`, undefined],
      ['POST', `/content-manager/collection-types/api::unit.unit/clone/${unit.documentId}`, { code: 'Y', name: 'Y', kind: 'employer', path: '/Y/', sortKey: 1, version: 1 }],
      ['POST', '/content-manager/collection-types/api::unit.unit/actions/bulkDelete', { documentIds: [unit.documentId] }],
    ] as const;
    for (const [method, path, body] of tries) {
      const answer = await server.anonymous.request(method, path, body, headers);
      expect(answer.status, `${method} ${path} ${answer.text}`).toBe(403);
      expect(answer.text).toContain('业务数据只能通过业务办理修改');
    }
    expect(await server.sql('select * from units order by id')).toEqual(before);
  });

  it('shows nobody’s person to its administrator, and does not let roles be edited beside roles.json', async () => {
    const headers = { authorization: `Bearer ${await panelToken(server.browser())}` };
    for (const type of ['nominee', 'slate', 'slate-entry', 'commendation', 'prior-honour', 'public-notice', 'quota-allocation']) {
      const uid = `api::${type}.${type}`;
      for (const path of [
        `/content-manager/collection-types/${uid}`, `/content-manager/collection-types/${encodeURIComponent(uid)}`, `/content-manager/collection-types/${uid}/x`, `/content-manager/relations/${uid}/nominee`,
        `/content-manager/collection-types/%61pi::${type}.${type}`, `/content-manager/collection-types/API::${type}.${type}`, `/content-manager/history-versions?contentType=${uid}`, `/content-manager/Collection-Types/${uid}`,
      ]) {
        const answer = await server.anonymous.request('GET', path, undefined, headers);
        expect(answer.status, path).toBe(404);
      }
    }
    expect((await server.anonymous.request('GET', '/content-manager/homepage/recent-documents?action=update', undefined, headers)).status).toBe(404);
    const listed = (await server.anonymous.request('GET', '/content-manager/init', undefined, headers)).body.data.contentTypes.filter((type: { isDisplayed: boolean }) => type.isDisplayed).map((type: { uid: string }) => type.uid);
    expect(listed.sort()).toEqual(['api::edition.edition', 'api::journal-entry.journal-entry', 'api::unit.unit', 'plugin::users-permissions.user']);
    const { id } = (await server.sql(`select id from up_roles where type = 'recommending-body'`))[0];
    for (const [method, path] of [['PUT', `/users-permissions/roles/${id}`], ['DELETE', `/users-permissions/roles/${id}`], ['POST', '/users-permissions/roles'], ['PUT', '/users-permissions/advanced'], ['PUT', '/users-permissions/providers']] as const) {
      expect((await server.anonymous.request(method, path, { name: 'x' }, headers)).status, `${method} ${path}`).toBe(404);
    }
  });

  it('manages accounts: one made there can sign in to the office, with the role and unit given', async () => {
    const headers = { authorization: `Bearer ${await panelToken(server.browser())}` };
    const [facts] = await server.sql(`select (select id from up_roles where type = 'auditor') as role, (select document_id from up_roles where type = 'auditor') as role_id, (select document_id from units where code = '22') as unit_id, (select id from units where code = '22') as unit`);
    const made = await server.anonymous.request(
      'POST',
      '/content-manager/collection-types/plugin::users-permissions.user',
      { username: 'new-auditor', email: 'new-auditor@example.invalid', password: 'A-long-enough-password', displayName: '新审计', confirmed: true, active: true, role: { connect: [{ id: facts.role, documentId: facts.role_id }] }, unit: { connect: [{ id: facts.unit, documentId: facts.unit_id }] } },
      headers,
    );
    expect(made.status, made.text).toBeLessThan(300);
    const auditor = await server.signIn('new-auditor', 'A-long-enough-password');
    expect((await auditor.get('/rest/session')).body.actor).toMatchObject({ displayName: '新审计', role: 'auditor', unit: { code: '22' } });
  });

  it('hands out no tokens', async () => {
    expect(await server.sql('select (select count(*)::int from strapi_api_tokens) as api, (select count(*)::int from strapi_transfer_tokens) as transfer')).toEqual([{ api: 0, transfer: 0 }]);
  });
});

describe('headers', () => {
  it('allow no other origin', async () => {
    const answer = await server.anonymous.request('GET', '/admin/init', undefined, { origin: 'https://evil.example' });
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect([null, '']).toContain(answer.headers.get('access-control-allow-origin'));
  });

  it('keep strange sites from framing, sniffing or sending', async () => {
    const page = await server.anonymous.get('/admin/init');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('x-powered-by') ?? '').not.toContain('Strapi');
    const office = await server.anonymous.get('/office/');
    expect(office.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const crossSite = await server.anonymous.request('POST', '/rest/session', {}, { origin: 'https://evil.example' });
    expect(crossSite.status).toBe(403);
    expect((await server.anonymous.request('POST', '/rest/session', 'a=b', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await server.anonymous.request('POST', '/rest/session', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });
});

describe('the office files', () => {
  it.each(['/office/../package.json', '/office/..%2fpackage.json', '/office/%2e%2e/%2e%2e/etc/passwd', '/office/assets/..%5c..%5cx', '/office/.env', '/office/%00', '/office/assets/%c0%ae'])('%s leads nowhere', async (path) => {
    expect([404, 400]).toContain(await rawRequest('GET', path));
  });
});
