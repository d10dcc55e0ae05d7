/** The hard caps under many tries at once. `npm run bench:races` does the same ten thousand times and prints the figures. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../server.ts';
import { tryAtOnce, type Figures } from './at-once.ts';

const TRIES = Number(process.env.RACE_TRIES ?? 200);

let server: TestServer;
let beside: TestServer;
beforeAll(async () => {
  server = await startServer();
  beside = await startServer({ beside: server });
}, 240_000);
afterAll(async () => {
  await beside?.stop();
  await server?.stop();
});

test(`${TRIES} tries of each kind: no place too many, nobody twice, every stale save told, no gap in the ranks`, async () => {
  const figures: Figures = await tryAtOnce(TRIES, server, beside);
  if (process.env.RACE_REPORT) writeFileSync(process.env.RACE_REPORT, JSON.stringify(figures));
  expect(figures.submissions).toMatchObject({ overfills: 0, duplicatePersons: 0 });
  expect(figures.submissions.through).toBeGreaterThan(0);
  expect(figures.submissions.refused).toBeGreaterThan(0);
  expect(figures.staleSaves).toEqual({ saved: TRIES / 10, stale: TRIES - TRIES / 10, answered409: TRIES - TRIES / 10, otherwise: 0 });
  expect(figures.reorders.gaps).toBe(0);
  expect(figures.reorders.done).toBeGreaterThan(0);
}, 7_200_000);
