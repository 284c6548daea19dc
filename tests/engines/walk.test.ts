import { writeFileSync } from 'node:fs';
import { listSidewaysScrolling } from '../browser/layout-faults.ts';
import { FAMILIES, listTemplatePages } from '../browser/page-families.ts';
import type { EngineWindow } from './engine-window.ts';
import { expect, test } from './engine-test.ts';
import { expectWords, PARTS, readPath, readVisibleHeight, waitForAnswer } from './visit.ts';

const QUERY = 'foghorn';
const FERRY = '/documents/ferry-1998/';

/** WebKitGTK has no window narrower than 447 px. */
const SIZES = [
  { name: 'narrow', width: 360, height: 740 },
  { name: 'wide', width: 1440, height: 900 },
];

/** @returns the words of the first element that matches and is visible; empty if there is none */
function readWords(window: EngineWindow, selector: string): Promise<string> {
  return window.read(
    (wanted) =>
      Array.from(document.querySelectorAll(wanted)).find((element) => element.checkVisibility())
        ?.textContent ?? '',
    selector,
  );
}

/** Runs in the page. */
function isMenuFolded(): boolean {
  return document.querySelector('.menu-button')?.checkVisibility() === true;
}

for (const { name, width, height } of SIZES) {
  test.describe(`in a ${name} window`, () => {
    test.beforeEach(({ window }) => window.resize(width, height));

    test('every kind of page has its heading, its pictures and no sideways scrolling', async ({
      window,
      archive,
    }, info) => {
      for (const address of FAMILIES.flatMap(listTemplatePages))
        await test.step(address, async () => {
          await window.open(archive.origin + address);
          const found = await window.read(() => ({
            heading: document.querySelector('h1')?.checkVisibility(),
            broken: Array.from(document.images).filter((image) => image.complete && image.naturalWidth === 0)
              .length,
          }));
          expect(found).toEqual({ heading: true, broken: 0 });
          expect(await window.read(listSidewaysScrolling)).toEqual([]);
          // Playwright would add a style to the page, which the security policy forbids.
          if (process.env['ENGINE'] !== 'webkit') return;
          const file = `${name}${address.replaceAll('/', '-')}.png`;
          writeFileSync(info.outputPath(file), await window.takePicture());
        });
    });

    test('search answers while a reader types, filters, asks for every place and goes back', async ({
      window,
      site,
    }) => {
      await window.open(`${site.origin}/search/`);
      await window.click(PARTS.searchField);
      await window.type('satelite radio');
      await window.press('Enter');
      await waitForAnswer(window, PARTS.results, 'satelite radio');
      expect(await readWords(window, PARTS.status)).toContain('satellite');
      await window.open(`${site.origin}/search/?q=${QUERY}`);
      await waitForAnswer(window, PARTS.results, QUERY);
      expect(await readVisibleHeight(window, `${PARTS.results} > li`)).toBeGreaterThan(40);
      await window.click('[data-search-every]');
      await expect.poll(() => readPath(window)).toContain('view=places');
      const countPlaces = () =>
        window.read(() => document.querySelectorAll('[data-search-places] > li').length);
      await expect.poll(countPlaces).toBe(2);
      await window.goBack();
      await expect.poll(() => readPath(window)).toBe(`/search/?q=${QUERY}`);
      await expect.poll(() => readVisibleHeight(window, `${PARTS.results} > li`)).toBeGreaterThan(40);
      await expectWords(window, PARTS.searchField, QUERY);
    });

    test('the dialog shows its hits, and the keyboard leads through them and out', async ({
      window,
      site,
    }) => {
      await window.open(site.origin + FERRY);
      await window.press('Control+k');
      await expect.poll(() => readVisibleHeight(window, PARTS.dialog)).toBeGreaterThan(100);
      await window.type('harbour');
      await waitForAnswer(window, PARTS.dialogHits, 'harbour');
      expect(await readVisibleHeight(window, '.search-dialog-answer')).toBeGreaterThan(200);
      for (const hit of [1, 2])
        expect(await readVisibleHeight(window, `${PARTS.dialogHits} > li:nth-child(${hit})`)).toBeGreaterThan(
          40,
        );
      await window.press('ArrowDown');
      const isOnHit = () => window.read(() => document.activeElement?.matches('dialog [data-hits] a'));
      expect(await isOnHit()).toBe(true);
      await window.press('Escape');
      await expect.poll(() => readVisibleHeight(window, PARTS.dialog)).toBe(0);
    });

    test('a hit marks its words, and “Find in this text” goes from place to place', async ({
      window,
      site,
    }) => {
      await window.open(`${site.origin}/search/?q=${QUERY}`);
      await waitForAnswer(window, PARTS.results, QUERY);
      await window.click(`${PARTS.results} li a[href*="#p"]`);
      const countMarks = () => window.read(() => CSS.highlights.get('archive-found')?.size ?? 0);
      await expect.poll(countMarks).toBeGreaterThan(0);
      await window.click('.found-bar button');
      await window.press('Escape');
      await expect.poll(countMarks).toBe(0);
      // In a narrow window the field is folded.
      if ((await readVisibleHeight(window, PARTS.findField)) === 0)
        await window.click('find-in-document summary');
      await window.click(PARTS.findField);
      await window.type('harbour');
      await expect.poll(() => readWords(window, '.found-bar')).toMatch(/\d/u);
      expect(await countMarks()).toBeGreaterThan(0);
    });

    test('a reader chooses dark colours, which stay after a reload', async ({ window, site }) => {
      await window.open(site.origin + FERRY);
      if (await window.read(isMenuFolded)) await window.click('.menu-button');
      await window.click('.preferences-button');
      await window.click('.preferences-panel label:has([name="theme"][value="dark"])');
      const readColor = () => window.read(() => getComputedStyle(document.documentElement).backgroundColor);
      const readLight = async () => Number(/\d+/u.exec(await readColor())?.[0]);
      await expect.poll(readLight).toBeLessThan(60);
      await window.open(site.origin + FERRY);
      expect(await readLight()).toBeLessThan(60);
    });

    test('a reader copies the link of a passage, or gets it to copy by hand', async ({ window, site }) => {
      await window.open(site.origin + FERRY);
      // In a narrow window, the menu opens only for a click.
      if (width < 1024) await window.click('.permalink[href="#p5"]');
      else await window.hover('.permalink[href="#p5"]');
      await expect.poll(() => readVisibleHeight(window, 'copy-menu')).toBeGreaterThan(0);
      await window.click('copy-menu button');
      await expect
        .poll(async () => {
          const byHand = await window.read(() => document.querySelector('textarea')?.value ?? '');
          return `${await readWords(window, 'copy-report [aria-live]')} ${byHand}`;
        })
        .toMatch(/paragraph 5 copied|\/documents\/ferry-1998\/#p5/u);
    });

    test('the check of a quotation finds its paragraph', async ({ window, site }) => {
      await window.open(`${site.origin}/verify/`);
      await window.click('#ui-verify-quotation');
      await window.type(QUERY);
      await window.click('verify-quotation button');
      await expect.poll(() => readPath(window)).toBe(`/verify/?q=${QUERY}`);
      await expect.poll(() => readVisibleHeight(window, '[data-verify-results] a')).toBeGreaterThan(0);
    });

    test('two texts side by side: the address keeps the section of each', async ({ window, archive }) => {
      const compare = FAMILIES.find(({ name }) => name.startsWith('compare/'))?.addresses[0];
      test.fail(compare === undefined, 'The archive has no two texts to compare.');
      await window.open(`${archive.origin}${compare ?? ''}`);
      // A narrow window shows one text at a time.
      if ((await readVisibleHeight(window, '[href="#ui-right"]')) > 0)
        await window.click('[href="#ui-right"]');
      await window.click('#ui-right summary');
      await window.click('a[href^="#ui-right-"]');
      await expect.poll(() => readPath(window)).toMatch(/\?rightSection=/u);
      const section = new URL(await window.read(() => location.href)).searchParams.get('rightSection') ?? '';
      await window.open(await window.read(() => location.href));
      // The place may have no height, because words before the first heading have none.
      const isInView = () =>
        window.read((id) => {
          const place = document.getElementById(id);
          const side = place?.closest('.side')?.getBoundingClientRect();
          const top = place?.getBoundingClientRect().top;
          if (!side || top === undefined) return false;
          return top >= Math.max(side.top, 0) && top < Math.min(side.bottom, innerHeight);
        }, `ui-right-${section}`);
      await expect.poll(isInView, 'the section is in view').toBe(true);
    });
  });
}

test('a page is fetched only once, also if the pointer is on its link first', async ({ window, site }) => {
  const next = '/documents/harbour-2001/';
  const countBodies = () =>
    site.requests.filter(({ path, status }) => path === next && status === 200).length;
  await window.open(`${site.origin}/documents/`);
  expect(countBodies()).toBe(0);
  await window.hover(`main a[href="${next}"]`);
  // WebKit does not prefetch.
  if (process.env['ENGINE'] !== 'webkit') await expect.poll(countBodies).toBe(1);
  await window.click(`main a[href="${next}"]`);
  await expect.poll(() => readPath(window)).toBe(next);
  expect(countBodies()).toBe(1);
});

test('a link with words of its own gets no marks of the search', async ({ window, site }) => {
  await window.open(`${site.origin}/search/?q=Tuesdays`);
  await waitForAnswer(window, PARTS.results, 'Tuesdays');
  await window.read((address) => {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = 'Link';
    link.id = 'test-link';
    document.querySelector('main')?.prepend(link);
  }, `${FERRY}#p5:~:text=timetable`);
  await window.click('#test-link');
  await expect.poll(() => readPath(window)).toBe(`${FERRY}#p5`);
  // The tools of the page have started when the field answers.
  await window.click(PARTS.findField);
  await expect.poll(() => window.read(() => document.querySelector('.found-bar') !== null)).toBe(true);
  expect(await window.read(() => CSS.highlights.get('archive-found')?.size ?? 0)).toBe(0);
  await expectWords(window, PARTS.findField, '');
});
