import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictsOf } from '@domain/review/conflict-of-interest';
import { drawKey, drawPanel } from '@domain/review/draw-panel';

const pool = Array.from({ length: 12 }, (_, index) => ({ id: `E${index}`, employer: `单位${index % 4}` }));

describe('a panel is drawn so that anyone can draw it again', () => {
  test('the same seed gives the same panel whatever the order of the pool', () => {
    const drawn = drawPanel(pool, [], 5, '2022-11-10/8');
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
        expect(drawPanel(shuffled, [], 5, '2022-11-10/8')).toEqual(drawn);
      }),
    );
    expect(drawn.drawn).toHaveLength(5);
  });

  test('the order is that of the published keys: the first serve, the others stand in reserve', () => {
    const order = pool.map(({ id }) => ({ id, key: drawKey(`2022-11-10/8/${id}`) })).sort((a, b) => a.key - b.key).map(({ id }) => id);
    expect(drawPanel(pool, [], 5, '2022-11-10/8')).toEqual({ drawn: order.slice(0, 5), reserves: order.slice(5), excluded: [] });
    expect(drawPanel(pool, [], 5, '2022-11-11/8').drawn).not.toEqual(order.slice(0, 5));
  });

  test('two experts whose keys fall together go by their ids', () => {
    const twins = ['E52990', 'E38782'].map((id) => ({ id, employer: '甲' }));
    expect(new Set(twins.map(({ id }) => drawKey(`2022-11-10/8/${id}`))).size).toBe(1);
    expect(drawPanel(twins, [], 1, '2022-11-10/8')).toMatchObject({ drawn: ['E38782'], reserves: ['E52990'] });
    expect(drawPanel([...twins].reverse(), [], 1, '2022-11-10/8')).toMatchObject({ drawn: ['E38782'], reserves: ['E52990'] });
  });

  test('the published keys never change', () => {
    expect([drawKey(''), drawKey('2022/E1'), drawKey('2022/E2')]).toEqual([4190637403, 2163779200, 2847799313]);
  });

  test('experts in conflict are left out with every reason', () => {
    const master = { id: 'E0', employer: '单位9', declared: [{ nominee: 'N1', relation: 'master' as const }] };
    const nominees = [{ id: 'N1', employer: '单位1' }, { id: 'N2', employer: '单位1' }];
    const draw = drawPanel([master, ...pool.slice(1)], nominees, 5, 's');
    expect(drawPanel([master, ...pool.slice(1)].reverse(), nominees.reverse(), 5, 's')).toEqual(draw);
    expect(draw.excluded).toEqual([
      { expert: 'E0', nominee: 'N1', relations: ['master'] },
      { expert: 'E1', nominee: 'N1', relations: ['same-employer'] },
      { expert: 'E1', nominee: 'N2', relations: ['same-employer'] },
      { expert: 'E5', nominee: 'N1', relations: ['same-employer'] },
      { expert: 'E5', nominee: 'N2', relations: ['same-employer'] },
      { expert: 'E9', nominee: 'N1', relations: ['same-employer'] },
      { expert: 'E9', nominee: 'N2', relations: ['same-employer'] },
    ]);
    expect(draw.drawn.some((id) => ['E0', 'E1', 'E5', 'E9'].includes(id))).toBe(false);
  });

  test('an expert may have several relations to one nominee', () => {
    const expert = { id: 'E', employer: '甲', declared: [{ nominee: 'N', relation: 'relative' as const }, { nominee: 'M', relation: 'other' as const }] };
    expect(conflictsOf(expert, { id: 'N', employer: '甲' })).toEqual(['same-employer', 'relative']);
  });
});
