// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { RevocationsModel } from '@cms/website/models';
import { createSite } from '@cms/website/server/site';
import { parse, terms, textOf } from './dom';
import { programme, revocations, winners } from './fixtures';

const stored = [{ path: '/winners/8/', model: winners }, { path: '/revocations/', model: revocations }];
function siteOf(pages: { path: string; model: typeof winners | RevocationsModel; withdrawn?: boolean }[]) {
  return createSite({
    demo: false,
    now: () => new Date('2022-12-20T10:00+08:00'),
    report: (message) => { throw new Error(message); },
    source: {
      revision: async () => '1',
      list: async () => pages.map(({ path, withdrawn = false }) => ({ id: path, path, version: 1, modelHash: path, publishAt: 0, withdrawn })),
      models: async () => new Map(pages.map(({ path, model }) => [path, model])),
      file: async () => null,
      programme: async () => programme,
    },
  });
}
async function verify(number: string, site = siteOf(stored)) {
  const answer = await site({ method: 'GET', path: '/verify/', search: `?number=${encodeURIComponent(number)}`, headers: {} });
  return { answer, page: parse(answer.body?.toString() ?? '') };
}
const [valid, ended] = winners.certificates!;

describe('verifying a certificate', () => {
  it('opens with an empty form that may be sent to this site only', async () => {
    const answer = await siteOf(stored)({ method: 'GET', path: '/verify/', headers: {} });
    expect([answer.status, answer.headers['cache-control'], answer.headers['x-robots-tag']]).toEqual([200, 'no-store', 'noindex']);
    expect(answer.headers['content-security-policy']).toContain("form-action 'self'");
    const page = parse(answer.body?.toString() ?? '');
    expect([page.querySelector('form')?.getAttribute('method'), page.querySelector('[role=status]')]).toEqual(['get', null]);
  });

  it.each([valid!.number, ` 《${valid!.number}》 `, valid!.number.replace('001', '００１')])('answers for %s with name, title and day', async (typed) => {
    const { page } = await verify(typed);
    expect(textOf(page.querySelector('[role=status]'))).toMatch(/^有效/);
    expect(terms(page.querySelector('.facts'))).toEqual({ 证书编号: valid!.number, 姓名: valid!.name, 称号: valid!.award, 授予日期: '2022年11月14日', 状态: '有效' });
  });

  it('says that a title was revoked, when and by which document', async () => {
    const { page } = await verify(ended!.number);
    expect(textOf(page.querySelector('[role=status]'))).toMatch(/^已撤销/);
    expect(terms(page.querySelector('.facts'))).toMatchObject({ 姓名: ended!.name, 状态: '已撤销', 撤销日期: '2022年12月1日', 撤销文号: '吉人社撤〔2022〕1号' });
  });

  it.each(['第九届技术能手001号', '__proto__', '<script>alert(1)</script>', '9'.repeat(5_000)])('says clearly that %s is unknown', async (typed) => {
    const { answer, page } = await verify(typed);
    expect([answer.status, page.querySelectorAll('script').length]).toEqual([200, 0]);
    expect(textOf(page.querySelector('[role=status]'))).toContain('没有查到');
    expect(page.querySelector('input')?.getAttribute('value')?.length).toBeLessThanOrEqual(60);
  });

  it('knows nothing of a page that is withdrawn, and leads to its one address', async () => {
    const { page } = await verify(valid!.number, siteOf([{ ...stored[0]!, withdrawn: true }]));
    expect(textOf(page.querySelector('[role=status]'))).toContain('没有查到');
    const moved = await siteOf(stored)({ method: 'GET', path: '/verify', search: '?number=1', headers: {} });
    expect([moved.status, moved.headers.location]).toEqual([301, '/verify/?number=1']);
  });

  it('keeps the numbers out of the list', async () => {
    const answer = await siteOf(stored)({ method: 'GET', path: '/winners/8/', headers: {} });
    expect(answer.body?.toString()).not.toContain(valid!.number);
  });
});
