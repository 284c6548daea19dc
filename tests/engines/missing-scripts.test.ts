/**
 * Search never fails silently. The tests take away each script that a page loads, one at a time, also those that load at
 * first use. Each time the reader must get an answer or a message.
 */
import { paths } from '../../src/archive/addresses.ts';
import type { EngineWindow } from './engine-window.ts';
import { expect, test } from './engine-test.ts';
import { PARTS, readPath } from './visit.ts';
import { FAULT_KINDS } from './watched-site.ts';

/** What a reader gets: an answer, or a visible message that there is none. Both together are wrong. */
type Outcome = 'nothing' | 'answer' | 'message' | 'both';

interface Use {
  name: string;
  address: string;
  /** What the reader does, until the answer or the message. */
  act?: (window: EngineWindow) => Promise<void>;
}

const QUERY = 'foghorn';

const USES: Use[] = [
  { name: 'a search', address: `/search/?q=${QUERY}` },
  { name: 'a search for a reference', address: '/search/?q=ferry-1998%20%C2%B65' },
  { name: 'a search for a word with a wrong letter', address: '/search/?q=foghornn' },
  { name: 'every place of a word', address: `/search/?q=${QUERY}&view=places` },
  { name: 'the texts of a filter', address: '/search/?year=2001' },
  {
    name: 'a search in the dialog of another page',
    address: '/documents/',
    act: async (window) => {
      await window.click(PARTS.headerField);
      await window.type(QUERY);
      await sendIfNoDialog(window);
    },
  },
  {
    name: '“Find in this text”',
    address: '/documents/ferry-1998/',
    act: async (window) => {
      await window.click(PARTS.findField);
      await window.type('timetable');
      await sendIfNothingFound(window);
    },
  },
  { name: 'the check of a quotation', address: `/verify/?q=${QUERY}` },
];

/** Without its script, the search box is a plain form. */
async function sendIfNoDialog(window: EngineWindow): Promise<void> {
  if ((await waitBriefly(window)) !== 'nothing') return;
  await window.press('Enter');
  await expect.poll(() => readPath(window)).toContain(`/search/?q=${QUERY}`);
}

async function sendIfNothingFound(window: EngineWindow): Promise<void> {
  if ((await waitBriefly(window)) !== 'nothing') return;
  await window.press('Enter');
  await expect.poll(() => readPath(window)).toContain('/search/?q=timetable');
}

/** Waits about as long as a reader who sees nothing happen. */
async function waitBriefly(window: EngineWindow): Promise<Outcome> {
  let outcome: Outcome = 'nothing';
  await expect
    .poll(async () => (outcome = await window.read(readOutcome)), { timeout: 2_000 })
    .not.toBe('nothing')
    .catch(() => undefined);
  return outcome;
}

/** Runs in the page. */
function readOutcome(): Outcome {
  const isSeen = (selector: string) =>
    Array.from(document.querySelectorAll(selector)).some(
      (element) => element.checkVisibility() && element.textContent.trim() !== '',
    );
  const messages = [
    ...['[data-search-status]', '[data-search-narrowed]', '[data-verify-status]'],
    'dialog [data-status]',
  ].map((selector) => document.querySelector(selector)?.textContent ?? '');
  const isTold = isSeen('[role="alert"]') || messages.some((words) => /could not (?:be )?load/u.test(words));
  const hasAnswer = () => {
    const parameters = new URLSearchParams(location.search);
    if (parameters.get('view') === 'places') return isSeen('[data-search-places] > li');
    if (parameters.has('year')) return isSeen('[data-search-narrowed]');
    if (/\d/u.test(document.querySelector('.found-bar')?.textContent ?? '')) return true;
    const lists = ['[data-search-results]', '[data-verify-results]', 'dialog [data-hits]'];
    return lists.some((list) => document.querySelector(`${list}[data-state="ready"]`));
  };
  if (isTold) return hasAnswer() ? 'both' : 'message';
  return hasAnswer() ? 'answer' : 'nothing';
}

// Each test opens its page up to thirty times.
test.setTimeout(600_000);

for (const { name, address, act } of USES) {
  test(`${name} gives an answer or a message, whichever script is gone`, async ({ window, site }) => {
    const use = async (): Promise<Outcome> => {
      await window.begin(site.origin + address);
      await act?.(window);
      let outcome: Outcome = 'nothing';
      await expect
        .poll(async () => (outcome = await window.read(readOutcome)))
        .toMatch(/^(?:answer|message)$/u);
      return outcome;
    };
    expect(await use(), 'with all scripts').toBe('answer');
    const loaded = site.requests.map(({ path }) => path).filter((path) => path.endsWith('.js'));
    const scripts = [...new Set(loaded)].toSorted();
    expect(scripts.length).toBeGreaterThan(1);
    for (const [at, script] of scripts.entries()) {
      // Each script is missing once, and has one of the other faults, so that all scripts together have all faults.
      const other = FAULT_KINDS[1 + (at % (FAULT_KINDS.length - 1))] ?? 'is cut off';
      // Browsers show nothing of a page before the script in its head has come or failed.
      const isInHead = [paths.preferences, paths.preferencesAndScripts].some((path) => script.endsWith(path));
      const canWait = other !== 'never comes' || !isInHead;
      for (const kind of ['is missing', canWait ? other : 'is cut off'] as const)
        await test.step(`${script} ${kind}`, async () => {
          site.spoil(script, kind);
          await use();
          site.mend();
        });
    }
  });
}
