import { expect, test, type Page } from '@playwright/test';
import { documentPage } from '../../src/interface/document-page.ts';
import { facts } from '../../src/interface/facts.ts';
import { DOCUMENTS, readDocumentPage, toAddress } from './built-pages.ts';
import { PHONE_FONTS, setFonts } from './fonts.ts';
import { SAMPLE_SITE } from './sample-site.ts';

const PHONE = { width: 360, height: 740 };

test.use({ javaScriptEnabled: false });

for (const id of DOCUMENTS) {
  test.describe(`${id} without JavaScript`, () => {
    test('says first what kind of text it is, shows every passage, and leads to its sections, source and other forms', async ({
      page,
      request,
    }) => {
      await page.goto(toAddress(`/documents/${id}/`));
      await expect(page).toHaveTitle(new RegExp(`^${id} · `, 'u'));
      await expect(page.locator('.document-header .standing')).toBeInViewport();
      await expect(page.locator('.nature-note').first()).toBeInViewport();
      await expect(page.locator('article h1')).toBeInViewport();
      const passages = page.locator('article [data-passage]');
      expect(await passages.count()).toBeGreaterThan(0);
      const hidden = await passages.evaluateAll((all) => all.filter((one) => !one.checkVisibility()).length);
      expect(hidden).toBe(0);

      await checkContents(page);

      for (const name of [facts.plainText, 'Markdown', 'JSON']) {
        const address = await page.getByRole('link', { name, exact: true }).getAttribute('href');
        expect((await request.get(address ?? '')).status()).toBe(200);
      }
      await page.getByRole('link', { name: facts.asReceived, exact: true }).click();
      await expect(page.getByText(/^[0-9a-f]{64}$/u)).toBeVisible();
      expect(await page.locator('.source-lines > li').count()).toBeGreaterThan(0);

      await test.step('on a phone it begins in the first half of the screen', async () => {
        await page.setViewportSize(PHONE);
        await setFonts(page, PHONE_FONTS);
        await page.goto(toAddress(`/documents/${id}/`));
        const { y } = (await page.locator('article :is(h1, [data-passage])').first().boundingBox()) ?? {
          y: Infinity,
        };
        expect(y).toBeLessThan(PHONE.height / 2);
      });

      await test.step('on a phone one line of 48 px unfolds the field, or its contents list, which leads to sections', async () => {
        const line = await page.getByRole('navigation', { name: documentPage.contents }).boundingBox();
        expect(line?.height).toBeLessThanOrEqual(48);
        await page.locator('find-in-document summary').click();
        await expect(page.getByRole('searchbox', { name: documentPage.findInThisText })).toBeVisible();
        if ((await page.locator('article section').count()) === 0) return;
        const contents = page.getByRole('navigation', { name: documentPage.contents });
        await expect(contents.getByRole('link')).toHaveCount(0);
        await contents.getByText(documentPage.contents, { exact: true }).click();
        await checkContents(page, [0, -1]);
      });
    });
  });
}

/** @param places the indexes of the links to follow; if undefined, all links */
async function checkContents(page: Page, places?: number[]): Promise<void> {
  const links = page
    .getByRole('navigation', { name: documentPage.contents })
    .getByRole('list')
    .getByRole('link');
  const sections = page.locator('article :is(header > [id], #opening)');
  expect(await links.count()).toBe(await sections.count());
  const followed = places?.map((place) => links.nth(place)) ?? (await links.all());
  for (const link of followed) {
    const target = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(page.locator(target)).toBeInViewport();
    expect(new URL(page.url()).hash).toBe(target);
  }
}

test('the disclaimer of a text is in view when the page opens', async ({ page }) => {
  await page.goto(`${SAMPLE_SITE.baseURL}/documents/interview-2010/`);
  await expect(page.locator('[data-role="disclaimer"]')).toBeInViewport({ ratio: 1 });
});

test('each text links to the next text by date', async ({ page }) => {
  const dates: string[] = [];
  const first = DOCUMENTS.find((id) => !readDocumentPage(id).includes('rel="prev"'));
  await page.goto(toAddress(`/documents/${first}/`));
  for (;;) {
    dates.push((await page.locator('.document-date time').getAttribute('datetime')) ?? '');
    const later = page.locator('.neighbours a[rel="next"]');
    if ((await later.count()) === 0) break;
    await later.click();
  }
  expect(dates).toHaveLength(DOCUMENTS.length);
  expect(dates).toEqual(dates.toSorted());
});

test('a list of documents begins with the texts, and the links that narrow it are after them or in the rail', async ({
  page,
}) => {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(toAddress('/documents/'));
    const first = page.locator('.cards > li').first();
    await expect(first).toBeInViewport({ ratio: 1 });
    const card = await first.boundingBox();
    const links = await page.locator('.browse').boundingBox();
    const isInRail = (links?.x ?? 0) + (links?.width ?? 0) <= (card?.x ?? 0);
    expect(isInRail || (links?.y ?? 0) > (card?.y ?? 0)).toBe(true);
  }
});

test('each link narrows the list of documents to the number that the link shows, by default 1', async ({
  page,
}) => {
  await page.goto(toAddress('/documents/'));
  const cards = page.locator('.cards > li');
  await expect(cards).toHaveCount(DOCUMENTS.length);
  const links = page.locator('.browse-facet a');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) {
    await page.goto(address);
    const count = page.locator('.browse [aria-current="page"] + .count');
    await expect(cards).toHaveCount((await count.count()) === 0 ? 1 : Number(await count.textContent()));
  }
});
