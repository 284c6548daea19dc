import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Families of @fontsource, in place of those that the machine has. */
export interface Fonts {
  serif: string;
  sans: string;
  /** For code; else the machine's own, all of whose letters are alike in width. */
  code?: string;
}

/** Families that stand for what readers have: Times, Georgia, Noto and the wide DejaVu; Arial, Calibri and the like. */
export const FONTS: readonly Fonts[] = [
  { serif: 'tinos', sans: 'arimo' },
  { serif: 'gelasio', sans: 'carlito' },
  { serif: 'noto-serif', sans: 'noto-sans' },
  { serif: 'dejavu-serif', sans: 'dejavu-sans' },
];

const PACKAGES = join(import.meta.dirname, '../../node_modules/@fontsource');
const FACES = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 700, style: 'normal' },
  { weight: 700, style: 'italic' },
];

/**
 * Shows every page that is opened from now on in two families. The test server's stylesheets get the rules that name them;
 * nothing else of the pages changes, and their security policy stays.
 */
export async function setFonts(page: Page, fonts: Fonts): Promise<void> {
  const rules = [...toFaces(fonts.serif), ...toFaces(fonts.sans), toFamilies(fonts)].join('\n');
  await page.route('**/test-fonts/*', (route) =>
    route.fulfill({ contentType: 'font/woff2', body: readFont(new URL(route.request().url())) }),
  );
  await page.route('**/_astro/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${rules}` });
  });
}

/** Waits until the open page shows its words in the families that were set. */
export async function waitForFonts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const faces = [...document.fonts];
    if (faces.some(({ status }) => status === 'error') || !faces.some(({ status }) => status === 'loaded'))
      throw new Error('The fonts of the test did not load.');
  });
}

function toFaces(family: string): string[] {
  return FACES.map(
    ({ weight, style }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; font-display: block; src: url("/test-fonts/${family}-latin-${weight}-${style}.woff2") }`,
  );
}

/** Rules outside of every layer win over those of the site. */
function toFamilies({ serif, sans, code }: Fonts): string {
  const codeRule = code === undefined ? '' : `--font-code: "${code}"`;
  return `:root { --font-text: "${serif}", serif; --font-label: "${sans}", sans-serif; ${codeRule} }`;
}

function readFont({ pathname }: URL): Buffer {
  const name = pathname.split('/').at(-1) ?? '';
  const family = name.replace(/-latin-.*$/u, '');
  return readFileSync(join(PACKAGES, family, 'files', name));
}
