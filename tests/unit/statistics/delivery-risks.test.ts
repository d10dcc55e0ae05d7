import { describe, expect, test } from 'vitest';
import { deliveryRisks, type BodyProgress } from '@domain/statistics/delivery-risks';

const body: BodyProgress = { unitId: 'u', unitName: '白山', people: 5, failing: 0, delivered: false, mendBy: null, postedUntil: '2022-11-03', places: 5 };
const dates = { today: '2022-10-31', lastDay: '2022-11-04', postBy: '2022-10-28' };
const risks = (change: Partial<BodyProgress>, when: Partial<typeof dates> = {}) => deliveryRisks([{ ...body, ...change }], { ...dates, ...when }).map(({ kind, params }) => [kind, params]);

describe('通知三（一）2、五（三）', () => {
  test.each<[string, Partial<BodyProgress>, Partial<typeof dates>, unknown[]]>([
    ['all is well', {}, {}, []],
    ['delivered: nothing matters any more', { delivered: true, people: 9, failing: 3 }, { today: '2022-11-09' }, []],
    ['not posted by the latest day', { postedUntil: null }, {}, [['cannot-post-in-time', { postBy: '2022-10-28', lastDay: '2022-11-04' }]]],
    ['not posted on the latest day itself', { postedUntil: null }, { today: '2022-10-28' }, []],
    ['posted until the last day taken', { postedUntil: '2022-11-04' }, {}, [['posting-ends-late', { postedUntil: '2022-11-04', lastDay: '2022-11-04' }]]],
    ['the window is over', {}, { today: '2022-11-05' }, [['window-missed', { lastDay: '2022-11-04' }]]],
    ['the last day itself', {}, { today: '2022-11-04' }, []],
    ['returned: its own day counts', { mendBy: '2022-11-08' }, { today: '2022-11-08' }, []],
    ['returned and late', { mendBy: '2022-11-08' }, { today: '2022-11-09' }, [['mend-missed', { mendBy: '2022-11-08' }]]],
    ['nobody on the list', { people: 0 }, {}, [['no-list', { lastDay: '2022-11-04' }]]],
    ['too many people, and people who do not pass', { people: 6, failing: 2 }, {}, [['over-places', { people: 6, places: 5 }], ['failing-people', { count: 2 }]]],
    ['nobody, and too late: said once', { people: 0, postedUntil: null }, {}, [['cannot-post-in-time', { postBy: '2022-10-28', lastDay: '2022-11-04' }]]],
  ])('%s', (_, change, when, expected) => expect(risks(change, when)).toEqual(expected));

  test('a body that need not post', () => {
    expect(deliveryRisks([{ ...body, postedUntil: null }], { ...dates, postBy: null })).toEqual([]);
  });

  test('the gravest first, then in the order of the bodies', () => {
    const bodies = [{ ...body, unitId: 'a', failing: 1 }, { ...body, unitId: 'b', postedUntil: null }, { ...body, unitId: 'c', postedUntil: null, failing: 2 }];
    expect(deliveryRisks(bodies, dates).map(({ kind, unitId }) => `${unitId} ${kind}`)).toEqual(['b cannot-post-in-time', 'c cannot-post-in-time', 'a failing-people', 'c failing-people']);
  });
});
