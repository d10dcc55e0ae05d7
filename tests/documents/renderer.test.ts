import { afterAll, describe, expect, test } from 'vitest';
import { DocumentRenderer, RENDERER_LIMITS } from '@cms/documents/worker/document-renderer';
import { draw, OWN_FACES, requestFor } from './draw';
import { longSlate, SAMPLES } from './samples';

const renderers: DocumentRenderer[] = [];
function renderer(limits: Partial<typeof RENDERER_LIMITS> | Record<string, number> = {}): DocumentRenderer {
  const made = new DocumentRenderer({ own: OWN_FACES, licensed: `${OWN_FACES}/none`, warn: () => undefined, ...RENDERER_LIMITS, ...limits });
  renderers.push(made);
  return made;
}
afterAll(async () => {
  await Promise.all(renderers.map((each) => each.close()));
});

const certificate = requestFor([SAMPLES.certificate!]);

describe('the thread that draws', () => {
  test('gives the bytes this thread would give, and leaves this thread free', async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 5);
    const drawn = await renderer().render(requestFor([SAMPLES['approval-form']!]));
    clearInterval(timer);
    expect(drawn).toEqual({ ok: true, pages: 4, pdf: await draw(SAMPLES['approval-form']!) });
    expect(ticks).toBeGreaterThan(5);
  });

  test('draws what somebody waits for before batches', async () => {
    const one = renderer();
    const order: string[] = [];
    await Promise.all([
      one.render(certificate, true).then(() => order.push('first batch')),
      one.render(certificate, true).then(() => order.push('second batch')),
      one.render(certificate).then(() => order.push('screen')),
    ]);
    expect(order).toEqual(['first batch', 'screen', 'second batch']);
  });

  test('is thrown away and started again when a document takes too long', async () => {
    const hasty = renderer({ seconds: 0.05 });
    expect(await hasty.render(requestFor([longSlate(3000)]))).toEqual({
      ok: false, issues: [{ code: 'document.slow', clause: '本系统缺省', severity: 'error', params: { seconds: 0.05 } }],
    });
    const patient = renderer();
    expect((await patient.render(certificate)).ok).toBe(true);
  });

  test('a document that exhausts its memory takes nothing else with it', async () => {
    const small = renderer({ heapMegabytes: 64 });
    const [first, second] = await Promise.all([small.render(requestFor([longSlate(6000)])), small.render(certificate)]);
    expect(first).toEqual({ ok: false, issues: [{ code: 'document.memory', clause: '本系统缺省', severity: 'error', params: {} }] });
    expect(second.ok).toBe(true);
  });

  test('refuses more than it can keep waiting', async () => {
    const full = renderer({ queue: 1 });
    const answers = await Promise.all([full.render(certificate), full.render(certificate), full.render(certificate)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
  });
});
