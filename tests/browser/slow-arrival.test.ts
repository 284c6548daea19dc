import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { DOCUMENTS, toAddress } from './built-pages.ts';

/** Each part arrives after this time, so that the browser draws the page before the next part. */
const PAUSE_MS = 50;

/**
 * Serves the site from another address. HTML arrives in parts, as on a slow network: a new part begins at each item of
 * a list until the main part of the page, and after each quarter of the blocks of the rest. A part never ends within a
 * line, because half a word may fit into a line that the whole word does not fit into.
 */
async function serveInParts(origin: string): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', origin));
      const type = answer.headers.get('content-type') ?? '';
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { 'content-type': type });
      for (const part of type.includes('html') ? cut(body.toString()) : [body]) {
        response.write(part);
        await wait(PAUSE_MS);
      }
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function cut(html: string): string[] {
  const main = html.indexOf('<main');
  const blocks = html.slice(main).split(/(?=<(?:li|p|section|h\d)\b)/u);
  const size = Math.ceil(blocks.length / 4);
  const rest = [0, 1, 2, 3].map((index) => blocks.slice(index * size, (index + 1) * size).join(''));
  return [...html.slice(0, main).split(/(?=<li|<form|<button)/u), ...rest];
}

test('nothing moves while a page arrives in parts', async ({ page, baseURL }) => {
  const server = await serveInParts(baseURL ?? '');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & { sources: { node?: Element }[] };
        const moved = sources.map(({ node }) => node?.outerHTML.slice(0, 60) ?? 'a removed element');
        (globalThis as unknown as { shifts: string[] }).shifts.push(...moved);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const faults: string[] = [];
  for (const width of [360, 1440])
    for (const address of ['/search/', `/documents/${DOCUMENTS[0]}/`].map(toAddress)) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(origin + address);
      const moved = await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
      faults.push(...moved.map((element) => `${address} · ${width} px · ${element}`));
    }
  server.close();
  expect(faults).toEqual([]);
});
