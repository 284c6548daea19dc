import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const BASELINES = join(import.meta.dirname, 'pixels.test.ts-snapshots');

/**
 * A name for how this machine draws letters: a hash of the pixels of a line in each family of fonts that the pages ask
 * for, with the main version of the browser. Pictures can only be compared between machines that share it.
 */
export async function identifyRendering(page: Page): Promise<string> {
  const pixels = await page.evaluate(() => {
    const families = ['--font-text', '--font-label', '--font-code'].map((name) =>
      getComputedStyle(document.documentElement).getPropertyValue(name),
    );
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [600, 40];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser draws no canvas.');
    return [...families, 'serif', 'sans-serif', 'monospace'].map((family) => {
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.font = `20px ${family || 'serif'}`;
      context.fillText('Hamburgefonstiv 0123 “§” 協力 한국', 4, 28);
      return canvas.toDataURL();
    });
  });
  const version = page.context().browser()?.version().split('.')[0] ?? 'unknown';
  return `chromium-${version}-${createHash('sha256').update(pixels.join()).digest('hex').slice(0, 8)}`;
}

/** @returns the renderings that baselines were made for. */
export function listRenderings(): string[] {
  return readdirSync(BASELINES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** @returns the paths of all baselines. */
export function listBaselines(): string[] {
  return readdirSync(BASELINES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.png'))
    .map((path) => join(BASELINES, path));
}
