/** What the desks decide before the server is asked: why a list cannot go yet, and which places it draws on. */
import { fireEvent, screen } from '@testing-library/dom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LegalDialog } from '@admin/components/LegalDialog';
import { PageHeader } from '@admin/components/PageHeader';
import { RequestError } from '@admin/providers/http-client';
import { nearestAllocation } from '@admin/quotas/nearest-allocation';
import { tabulate } from '@admin/quotas/tabulate';
import type { Quota } from '@admin/providers/records';
import { whyNotSubmit } from '@admin/slates/why-not-submit';
import { clear, doing, draw, settled } from './draw';

afterEach(clear);

describe('why a list cannot be submitted yet, the first reason first', () => {
  const ready = {
    dirty: false,
    unconfirmed: false,
    people: [{ verdict: 'pass' as const }],
    over: [], procedure: [],
    window: { from: '2022-11-03', to: '2022-11-04' },
    mendBy: null,
    now: new Date('2022-11-03T01:00:00Z'),
  };
  test.each([
    ['nothing is in the way', {}, null],
    ['an unsaved order', { dirty: true, unconfirmed: true }, '请先保存排序。'],
    ['an imported order nobody confirmed', { unconfirmed: true, people: [] }, '导入的名次有缺漏或重复，请先确认排序。'],
    ['nobody on it', { people: [] }, '名单是空的。'],
    [
      'one fails, one cannot be judged',
      { people: [{ verdict: 'fail' as const }, { verdict: 'unknown' as const }, { verdict: 'pass' as const }] },
      '2 人有问题没有处理，见“需要处理”。',
    ],
    ['more people than places', { over: [{ shortLabel: '技术能手' }] }, '技术能手超出名额，请移出多出的人，或由省厅调剂名额。'],
    ['the last second of the window (通知五（三）)', { now: new Date('2022-11-04T15:59:59Z') }, null],
  ])('%s', (_, change, expected) => expect(whyNotSubmit({ ...ready, ...change })).toBe(expected));

  test.each([
    ['the last day to mend', '2022-11-08T15:59:59Z', null],
    ['the day after', '2022-11-08T16:00:00Z', '补正期限2022年11月8日（周二）已过，不能再报送，请联系省厅。'],
  ])('a returned list may come after the window: %s', (_, now, expected) => {
    expect(whyNotSubmit({ ...ready, mendBy: '2022-11-08', now: new Date(now) })).toBe(expected);
  });

  test.each(['2022-11-02T15:59:59Z', '2022-11-04T16:00:00Z'])('a second outside the window is refused in words: %s', (now) => {
    expect(whyNotSubmit({ ...ready, now: new Date(now) })).toMatch(/11月|2022/);
  });
});

describe('places', () => {
  const quotas = [
    { unitId: 'p', unitCode: 'ZQ', unitName: '中直企业', award: 'prize', places: 5 },
    { unitId: 'c', unitCode: '2201', unitName: '长春', award: 'prize', places: 4 },
    { unitId: 'c', unitCode: '2201', unitName: '长春', award: 'expert', places: 16 },
    { unitId: 'r', unitCode: '22', unitName: '省', award: 'expert', places: 50 },
  ] as Quota[];

  test('the nearest allocation at or above a unit counts', () => {
    const placesAt = (path: string, award: string) => nearestAllocation(quotas, path, award)?.places;
    expect([
      placesAt('/22/2201/', 'prize'),
      placesAt('/22/2201/220102/', 'expert'),
      placesAt('/22/ZQ/YQ1/', 'prize'),
      placesAt('/22/ZQ/YQ1/', 'expert'),
      placesAt('/22/2202/', 'prize'),
    ]).toEqual([4, 16, 5, 50, undefined]);
  });

  test('the desk has one row per unit, in the order given', () => {
    expect(tabulate(quotas).map((row) => [row.unitName, Object.keys(row.byAward)])).toEqual([
      ['中直企业', ['prize']],
      ['长春', ['prize', 'expert']],
      ['省', ['expert']],
    ]);
  });
});

describe('a dialog before something with legal effect', () => {
  const facts = [{ label: '单位', value: '四平市人力资源和社会保障局' }];
  const show = (onConfirm: () => Promise<void>, reason: string | null = null) =>
    draw(
      <LegalDialog
        title="报送推荐名单"
        confirmLabel="确认报送"
        follows="报送后不能再改。"
        facts={facts}
        reason={reason}
        onConfirm={onConfirm}
        onClose={() => undefined}
      />,
    );

  test('restates who, says what follows, and acts once', async () => {
    const acts = vi.fn(() => new Promise<void>(() => undefined));
    show(acts);
    const dialog = screen.getByRole('dialog', { name: '报送推荐名单' });
    expect([dialog.querySelector('dt')?.textContent, dialog.querySelector('dd')?.textContent]).toEqual([
      '单位',
      '四平市人力资源和社会保障局',
    ]);
    expect(dialog.textContent).toContain('报送后不能再改。');
    doing(() => {
      fireEvent.click(screen.getByRole('button', { name: '确认报送' }));
    });
    doing(() => {
      fireEvent.click(screen.getByRole('button', { name: '确认报送' }));
    });
    expect(acts).toHaveBeenCalledTimes(1);
  });

  test('a refusal stays in the dialog, with its rule and who can mend it', async () => {
    const issue = {
      code: 'R10.quota',
      clause: '通知三（一）2、附件3',
      severity: 'error',
      params: { award: 'expert', awardLabel: '吉林省技术能手', count: 6, places: 5 },
    } as const;
    show(() =>
      Promise.reject(new RequestError('不能报送：技术能手推荐 6 人，名额 5 人。', 422, { code: 'refused', issues: [issue] })),
    );
    doing(() => {
      fireEvent.click(screen.getByRole('button', { name: '确认报送' }));
    });
    await settled();
    const alert = screen.getByText('不能报送：技术能手推荐 6 人，名额 5 人。');
    expect(alert.closest('[role=alert]')?.textContent).toContain('通知三（一）2、附件3');
    expect(alert.closest('[role=alert]')?.textContent).toContain('省厅');
  });

  test('what is missing is said on the button, which then does nothing', () => {
    const acts = vi.fn(() => Promise.resolve());
    show(acts, '请填写标题和文号。');
    const button = screen.getByRole('button', { name: '确认报送', description: '请填写标题和文号。' });
    doing(() => {
      fireEvent.click(button);
    });
    expect(acts).not.toHaveBeenCalled();
  });
});

test('every page names the browser’s tab and has one h1', () => {
  draw(<PageHeader title="推荐排序" lead="四平市人力资源和社会保障局" />);
  expect(document.title).toBe('推荐排序 · 技能人才评选表彰管理平台');
  expect(screen.getAllByRole('heading', { level: 1 }).map((heading) => heading.textContent)).toEqual(['推荐排序']);
});
