/** A page as a phone sees it: Chromium with a slow line and a slow processor. */
import { chromium } from 'playwright-core';

export interface Seen {
  /** Bytes of the page itself over the line, head and body. */
  page: number;
  /** Milliseconds until something is painted. */
  firstPaint: number;
  layoutShift: number;
}

/** 1.6 Mbit/s with 150 ms there and back, a processor four times slower. */
const LINE = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const SLOWER = 4;

const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Opens an address in a browser that knows nothing yet; the best of some visits, since the machine may be shared. */
export async function lookAt(executablePath: string, address: string, visits: number): Promise<Seen> {
  const browser = await chromium.launch({ executablePath, args: ARGS });
  try {
    const seen: Seen[] = [];
    for (let visit = 0; visit < visits; visit += 1) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', LINE);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      let transferred = 0;
      const documents = new Set<string>();
      session.on('Network.responseReceived', ({ requestId, type }) => {
        if (type === 'Document') documents.add(requestId);
      });
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (documents.has(requestId)) transferred += encodedDataLength;
      });
      await page.goto(address, { waitUntil: 'load' });
      const read = await page.evaluate(
        () =>
          new Promise<{ firstPaint: number; layoutShift: number }>((resolve) => {
            let layoutShift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) layoutShift += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            window.scrollTo(0, document.body.scrollHeight);
            setTimeout(() => resolve({ firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity, layoutShift }), 500);
          }),
      );
      seen.push({ page: transferred, ...read });
      await context.close();
    }
    const [best] = seen.sort((one, other) => one.firstPaint - other.firstPaint);
    return { ...best!, layoutShift: Math.max(...seen.map(({ layoutShift }) => layoutShift)) };
  } finally {
    await browser.close();
  }
}
