/**
 * `npm run test:engines`: builds the site and tests it in Firefox (the whole suite of the browser), in WebKitGTK and
 * Chromium (the tests in tests/engines), and with the screen reader Orca (tests/screen-reader). `-- --short` makes only
 * one short visit in Firefox and WebKitGTK, to the last build. The long run installs missing browsers if it has the
 * rights. At the end, the command says what passed, what failed, what was not tested, and why.
 */
import { LIMITS, type EngineLimit } from '../tests/engines/limits.ts';
import { findEngine, toMissingMessage, type Engine } from './find-browser.ts';
import { formatProgress, removePassedTests } from './reported-tests.ts';
import { formatSecondsSince, run } from './run.ts';

interface EngineResult {
  engine: Engine;
  /** A line for the end: the counts of tests, or why there are none. */
  summary: string;
  hasFailed: boolean;
}

const TEST = ['test', '--config', 'tests/playwright.config.ts'];

const isShort = process.argv.includes('--short');
const ENGINES: Engine[] = isShort ? ['firefox', 'webkit'] : ['firefox', 'webkit', 'chromium', 'orca'];

async function testEngine(engine: Engine): Promise<EngineResult> {
  // The short run is part of `npm test`, which must not take long. So it installs nothing.
  if (findEngine(engine, !isShort) === undefined)
    return { engine, summary: `not tested: ${toMissingMessage(engine)}`, hasFailed: !isShort };
  const startedMs = performance.now();
  let written = '';
  const progress = setInterval(() => {
    console.log(`${engine}: still running (${formatSecondsSince(startedMs)}) ${formatProgress(written)}`);
  }, 15_000);
  console.log(`${engine}: running`);
  const { status, output } = await run('playwright', [...TEST, ...(isShort ? ['engines/short'] : [])], {
    capture: true,
    env: { ENGINE: engine },
    onOutput: (soFar) => (written = soFar),
  });
  clearInterval(progress);
  if (status !== 0) console.log(removePassedTests(output));
  const counts = output.match(/^ +\d+ (?:passed|failed|flaky|did not run|skipped)/gmu) ?? [];
  const summary = `${counts.map((count) => count.trim()).join(', ') || 'no tests ran'} (${formatSecondsSince(startedMs)})`;
  return { engine, summary, hasFailed: status !== 0 };
}

/** @returns the titles in the list of limits that are not titles of tests */
async function listUnknownTitles(): Promise<string[]> {
  const { output } = await run('playwright', [...TEST, '--list'], {
    capture: true,
    env: { ENGINE: 'firefox', WITH_EXCLUDED: '' },
  });
  const lines = output.split('\n');
  return LIMITS.flatMap(({ tests = [] }) => tests).filter(
    (title) => !lines.some((line) => line.endsWith(title)),
  );
}

function formatLimit({ what, reason, tests = [] }: EngineLimit): string {
  const count = tests.length === 0 ? '' : ` (${tests.length} ${tests.length === 1 ? 'test' : 'tests'})`;
  return `    not applicable: ${what}${count}. ${reason}`;
}

const results: EngineResult[] = [];
if (!isShort && (await run('npm', ['run', 'build'])).status !== 0) {
  console.error('The site cannot be built, so there is nothing to test.');
  process.exitCode = 1;
} else {
  for (const engine of ENGINES) results.push(await testEngine(engine));
  for (const { engine, summary } of results) {
    console.log(`${engine}: ${summary}`);
    if (!isShort) for (const limit of LIMITS) if (limit.engine === engine) console.log(formatLimit(limit));
  }
  const unknown = isShort ? [] : await listUnknownTitles();
  for (const title of unknown)
    console.error(`tests/engines/limits.ts names a test that does not exist: “${title}”. Correct the title.`);
  if (unknown.length > 0 || results.some(({ hasFailed }) => hasFailed)) process.exitCode = 1;
}
