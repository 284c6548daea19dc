import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Checker } from 'accessibility-checker-engine';
import type axe from 'axe-core';
import { LOOKED_AT } from './looked-at.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The tag of the rules that depend on colours. */
const COLOURS = ['cat.color'];

/** The compressed file is sent to a page and read there in a quarter of the time. */
const axeSource = readPackageFile('axe-core/axe.min.js');
const checkerSource = readPackageFile('accessibility-checker-engine/ace.js');

interface Engines {
  axe: typeof axe;
  ace: { Checker: new () => Checker };
}

/** Loads axe into the open page, once for each page, because loading takes longer than running it. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(axeSource);
}

/**
 * Runs axe on the open page, with all rules of WCAG levels A, AA and AAA and all rules of best practice.
 *
 * @param within selectors of the elements to check; if undefined, axe checks the whole page
 * @param onlyColours whether only the rules that depend on colours run; this takes half the time
 * @returns the violations and undecided cases, each with rule, element and reason, without the results in looked-at.ts
 */
export function askAxe(page: Page, within?: string[], onlyColours = false): Promise<string[]> {
  return page.evaluate(
    async ({ tags, lookedAt, include }) => {
      const engine = (globalThis as unknown as Engines).axe;
      const { violations, incomplete } = await engine.run(include ? { include } : document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations', 'incomplete'],
        elementRef: true,
      });
      const isLookedAt = (id: string, element: Element | undefined) =>
        lookedAt.some(({ rule, where }) => rule === id && element?.matches(where));
      const undecided = incomplete.map((result) => ({
        ...result,
        nodes: result.nodes.filter(({ element }) => !isLookedAt(result.id, element)),
      }));
      return [...violations, ...undecided].flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, any }) => `${id} · ${target.join(' ')} · ${any[0]?.message ?? help}`),
      );
    },
    { tags: onlyColours ? COLOURS : TAGS, lookedAt: LOOKED_AT.axe, include: within },
  );
}

/**
 * Runs IBM’s Equal Access checker on the open page, with all of its rules.
 *
 * @returns the violations and results to review, each with rule, element and reason, without those in looked-at.ts
 */
export async function askEqualAccess(page: Page): Promise<string[]> {
  await page.evaluate(checkerSource);
  return page.evaluate(async (lookedAt) => {
    const checker = new (globalThis as unknown as Engines).ace.Checker();
    const { results } = await checker.check(document, ['IBM_Accessibility']);
    const isLookedAt = (id: string, node: Node | null | undefined) =>
      lookedAt.some(({ rule, where }) => rule === id && node instanceof Element && node.matches(where));
    return results
      .filter(({ value, ruleId, node }) => (value[1] as string) !== 'PASS' && !isLookedAt(ruleId, node))
      .map(({ ruleId, path, message }) => `${ruleId} · ${path.dom ?? ''} · ${message}`);
  }, LOOKED_AT.equalAccess);
}

function readPackageFile(name: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');
}
