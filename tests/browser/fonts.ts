import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Font families of the @fontsource packages. They replace the fonts of the machine. */
export interface Fonts {
  serif: string;
  sans: string;
  /** The family for code; if undefined, the machine's own monospace font. */
  code?: string;
}

/** Families with the widths of fonts that readers have: Times, Georgia, Noto, the wide DejaVu, Arial and Calibri. */
export const FONTS: readonly Fonts[] = [
  { serif: 'tinos', sans: 'arimo' },
  { serif: 'gelasio', sans: 'carlito' },
  { serif: 'noto-serif', sans: 'noto-sans' },
  { serif: 'dejavu-serif', sans: 'dejavu-sans' },
];

/** Phones have other fonts. These are the widest of the usual ones. */
export const PHONE_FONTS: Fonts = { serif: 'noto-serif', sans: 'noto-sans' };

const PACKAGES = join(import.meta.dirname, '../../node_modules/@fontsource');
const FACES = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 700, style: 'normal' },
  { weight: 700, style: 'italic' },
];

/** Shows all pages that open from now on in two font families. */
export async function setFonts(page: Page, fonts: Fonts): Promise<void> {
  await addRules(page, [...toFaces(fonts), `:root { ${toFamilies(fonts)} }`]);
}

/** Lets `showFonts` change the families of all pages that open from now on. They open in the first of the choice. */
export async function offerFonts(page: Page, choice: readonly Fonts[]): Promise<void> {
  const [first] = choice;
  await addRules(page, [
    ...choice.flatMap(toFaces),
    ...(first ? [`:root { ${toFamilies(first)} }`] : []),
    ...choice.map((fonts) => `:root[data-fonts="${fonts.serif}"] { ${toFamilies(fonts)} }`),
  ]);
}

/** Shows the open page in one of the choices of `offerFonts`, and waits until it does. */
export async function showFonts(page: Page, { serif, sans }: Fonts): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['fonts'] = name;
    // The browser loads a font when it lays out the first letter in it.
    document.body.getBoundingClientRect();
  }, serif);
  await waitForFonts(page, sans);
}

/**
 * The test adds rules for the families to the stylesheets, and lets the security policy allow fonts. The rest of the
 * pages does not change.
 */
async function addRules(page: Page, rules: string[]): Promise<void> {
  await page.route('**/test-fonts/*', (route) =>
    route.fulfill({ contentType: 'font/woff2', body: readFont(new URL(route.request().url())) }),
  );
  await page.route(
    ({ pathname }) => /(?:\/|\.html)$/u.test(pathname),
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      const headers = response.headers();
      const policy = headers['content-security-policy'];
      // The policy is in the page, and a server may send it, too.
      return route.fulfill({
        body: allowFonts(await response.text()),
        headers:
          policy === undefined ? headers : { ...headers, 'content-security-policy': allowFonts(policy) },
      });
    },
  );
  await page.route('**/_astro/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${rules.join('\n')}` });
  });
}

function allowFonts(policy: string): string {
  return policy.replace("img-src 'self'", "img-src 'self'; font-src 'self'");
}

/**
 * Waits until the open page uses the families that were set.
 *
 * @param family a family that must be among the loaded ones
 */
export async function waitForFonts(page: Page, family = ''): Promise<void> {
  await page.evaluate(async (name) => {
    await document.fonts.ready;
    const faces = [...document.fonts];
    const isLoaded = faces.some((face) => face.status === 'loaded' && face.family.includes(name));
    if (faces.some(({ status }) => status === 'error') || !isLoaded)
      throw new Error('The fonts of the test did not load.');
  }, family);
}

function toFaces({ serif, sans }: Fonts): string[] {
  return [serif, sans].flatMap((family) =>
    FACES.map(
      ({ weight, style }) =>
        `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; font-display: block; src: url("/test-fonts/${family}-latin-${weight}-${style}.woff2") }`,
    ),
  );
}

/** CSS rules outside of all cascade layers override the rules of the site. */
function toFamilies({ serif, sans, code }: Fonts): string {
  const codeRule = code === undefined ? '' : `--font-code: "${code}"`;
  return `--font-text: "${serif}", serif; --font-label: "${sans}", sans-serif; ${codeRule}`;
}

function readFont({ pathname }: URL): Buffer {
  const name = pathname.split('/').at(-1) ?? '';
  const family = name.replace(/-latin-.*$/u, '');
  return readFileSync(join(PACKAGES, family, 'files', name));
}
