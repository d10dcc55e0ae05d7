/** How what waits is said on the home page: pressing or not, for whom it waits, how many working days are left. */
import { expect, test } from 'vitest';
import { taskOf } from '@admin/dashboard/use-inbox';
import { changesOf } from '@admin/journal/changes';
import type { InboxItem } from '@admin/messages/records';

const item: InboxItem = { id: 'x', kind: 'list.submit', params: {}, until: '2022-11-04', daysLeft: 2, to: '/slates/s1/show', blockedBy: null };

test.each<[string, Partial<InboxItem>, object]>([
  ['can be done now', {}, { mark: 'next', title: '报送名单', why: '集中报送到11月4日截止。 还剩 2 个工作日。', to: '/slates/s1/show', action: '打开排序' }],
  ['on its last day', { daysLeft: 1 }, { mark: 'urgent', why: '集中报送到11月4日截止。 还剩 1 个工作日。' }],
  ['over', { daysLeft: 0 }, { mark: 'urgent', why: '集中报送到11月4日截止。 期限已过。' }],
  ['waits for something else', { blockedBy: '各项问题改正后才能报送' }, { mark: 'waiting', why: '集中报送到11月4日截止。 还剩 2 个工作日。 正在等：各项问题改正后才能报送。' }],
  ['problems are pressing whatever the day', { kind: 'list.mend', params: { count: 2, names: '甲、乙' } }, { mark: 'urgent', title: '2 人有问题，需要处理' }],
  ['is with somebody else now', { kind: 'list.sent', until: null, daysLeft: null, blockedBy: '省评选办' }, { mark: 'done', title: '名单已报送' }],
  ['those who are waited for are named once', { kind: 'lists.missing', params: { count: 1, total: 23, names: '四平' }, blockedBy: '四平' }, { mark: 'waiting', why: '四平。11月4日截止。 还剩 2 个工作日。' }],
])('%s', (_, over, expected) => expect(taskOf({ ...item, ...over })).toMatchObject(expected));

test.each([
  [null, { name: '甲', rank: 1 }, [{ field: 'name', before: '—', after: '甲' }, { field: 'rank', before: '—', after: '1' }]],
  [{ state: 'drafting', version: 1 }, { state: 'submitted', version: 1 }, [{ field: 'state', before: 'drafting', after: 'submitted' }]],
  [{ ranking: { a: ['x'] } }, { ranking: { a: ['x'] } }, []],
  [{ note: '' }, { note: null }, []],
  [null, null, []],
])('what an act changed: %j → %j', (before, after, expected) => expect(changesOf(before, after)).toEqual(expected));
