/** What is typed is kept: late enough not to disturb, again until it arrives, never after it was thrown away. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftKeeper } from '@admin/drafts/draft-keeper';
import { photoPart, PROPORTION } from '@admin/evidence/photo-frame';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Desk {
  keeper: DraftKeeper;
  kept: object[];
  dropped: number;
  /** Answers the request that is on its way. */
  answer(how: 'kept' | 'lost'): Promise<void>;
}

function desk(): Desk {
  const waiting: { resolve(value: { savedAt: string }): void; reject(error: Error): void }[] = [];
  const made: Desk = {
    kept: [],
    dropped: 0,
    keeper: new DraftKeeper({
      keep: (values) => {
        made.kept.push(values);
        return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
      },
      drop: async () => {
        made.dropped += 1;
      },
    }),
    async answer(how) {
      const next = waiting.shift()!;
      if (how === 'kept') next.resolve({ savedAt: '2022-11-03T01:31:00Z' });
      else next.reject(new Error('gone'));
      await vi.advanceTimersByTimeAsync(0);
    },
  };
  return made;
}

test('one request for many keystrokes, the last one counts', async () => {
  const { keeper, kept, answer } = desk();
  for (const name of ['王', '王五']) {
    keeper.changed({ name });
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect([kept, keeper.current()]).toEqual([[], { kind: 'waiting' }]);
  await vi.advanceTimersByTimeAsync(500);
  expect(kept).toEqual([{ name: '王五' }]);
  await answer('kept');
  expect(keeper.current()).toEqual({ kind: 'kept', at: '2022-11-03T01:31:00Z' });
});

test('typed while a request is under way: sent after it, one at a time', async () => {
  const { keeper, kept, answer } = desk();
  keeper.changed({ name: 'a' });
  await vi.advanceTimersByTimeAsync(1_500);
  keeper.changed({ name: 'b' });
  await vi.advanceTimersByTimeAsync(1_500);
  expect(kept).toEqual([{ name: 'a' }]);
  await answer('kept');
  expect([kept, keeper.current().kind]).toEqual([[{ name: 'a' }, { name: 'b' }], 'waiting']);
  await answer('kept');
  expect(keeper.current().kind).toBe('kept');
});

test('the network is away: said so, and tried again until it is there', async () => {
  const { keeper, kept, answer } = desk();
  keeper.changed({ name: 'a' });
  await vi.advanceTimersByTimeAsync(1_500);
  await answer('lost');
  expect(keeper.current().kind).toBe('failing');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(kept).toEqual([{ name: 'a' }, { name: 'a' }]);
  await answer('kept');
  expect(keeper.current().kind).toBe('kept');
});

test('saved while a draft is on its way: forgotten after it, and nothing is sent again', async () => {
  const desktop = desk();
  desktop.keeper.changed({ name: 'a' });
  await vi.advanceTimersByTimeAsync(1_500);
  const dropped = desktop.keeper.drop();
  expect(desktop.dropped).toBe(0);
  await desktop.answer('lost');
  await dropped;
  await vi.advanceTimersByTimeAsync(60_000);
  expect([desktop.kept, desktop.dropped, desktop.keeper.current()]).toEqual([[{ name: 'a' }], 1, { kind: 'idle' }]);
});

test('the page is left: what waits is sent at once', () => {
  const { keeper, kept } = desk();
  keeper.changed({ name: 'a' });
  keeper.flush();
  expect(kept).toEqual([{ name: 'a' }]);
});

test.each([
  [980, 1000, { zoom: 1, across: 0, down: 0 }, { x: 132.857, y: 0, width: 714.286, height: 1000 }],
  [350, 1000, { zoom: 1, across: 0, down: -1 }, { x: 0, y: 0, width: 350, height: 490 }],
  [350, 490, { zoom: 2, across: 1, down: 1 }, { x: 175, y: 245, width: 175, height: 245 }],
] as const)('the part of a %d×%d picture that becomes the photo', (width, height, framing, part) => {
  const found = photoPart(width, height, framing);
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(found[side]).toBeCloseTo(part[side], 2);
  expect(found.width / found.height).toBeCloseTo(PROPORTION, 6);
});
