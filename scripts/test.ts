/**
 * `npm test`: runs every check, two at a time. It continues after a failure, so that one run shows all failures.
 * `npm test -- unit lint` runs only the named steps. Each step is also an npm script.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatProgress, readReportedTests, removePassedTests, type ReportedTest } from './reported-tests.ts';
import { formatSeconds, run } from './run.ts';

interface Step {
  name: string;
  /** The npm script that the step runs. */
  script: string;
  /** Arguments to add after those of the script. */
  options?: string[];
  /** Whether to print its output even if it passes, for example because it says which engines were not found. */
  informs?: true;
  /** Names of the steps that must end before it starts, if they run at all. */
  after?: string[];
  /** Whether it reads dist. Such a step cannot run if the build failed. */
  readsSite?: true;
  /** Whether it uses both processors, so that no other step runs at the same time. */
  alone?: true;
}

interface StepResult {
  step: Step;
  passed: boolean;
  seconds: number;
  tests: ReportedTest[];
}

/** The number of slowest tests to list at the end. */
const SLOWEST = 10;

/** Vitest's default reporter prints a line for each file. This one prints a line for each test, like Playwright. */
const EACH_TEST = ['--', '--reporter=verbose'];

/** The number of steps that run at the same time. Most steps use one processor. */
const AT_ONCE = 2;

const SITES = ['build', 'sample'];

/**
 * The steps, in the order in which they start. First the sites, because most other steps wait for them; then the long
 * steps, so that the short ones fill the time that is left at the end. A build also writes the types of Astro, so the
 * checks that need these types come after it.
 */
const STEPS: Step[] = [
  // Tests publish nothing, so they may run in a clone without history. `check:content` does not pass there.
  { name: 'build', script: 'build', options: ['--', '--without-history'] },
  { name: 'sample', script: 'build:sample' },
  { name: 'unit', script: 'test:unit', options: EACH_TEST },
  { name: 'dist', script: 'test:build', options: EACH_TEST, after: SITES, readsSite: true },
  { name: 'lint', script: 'check:lint', after: ['build'] },
  { name: 'types', script: 'check:types', after: ['build'] },
  // One visit in each other engine that is installed. `npm run test:engines` runs all tests there. This step runs
  // beside another one, because most of the time a browser only starts or waits.
  {
    name: 'engines',
    script: 'test:engines',
    options: ['--', '--short'],
    after: SITES,
    informs: true,
    readsSite: true,
  },
  { name: 'format', script: 'check:format' },
  { name: 'html', script: 'check:html', after: ['build'], readsSite: true },
  { name: 'unused', script: 'check:unused' },
  { name: 'links', script: 'check:links', after: ['build'], readsSite: true },
  { name: 'browser', script: 'test:browser', after: SITES, readsSite: true, alone: true },
];

/** @throws if there is no step with that name */
function selectSteps(names: string[]): Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `Unknown step: ${unknown.join(', ')}. The steps are: ${STEPS.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => names.includes(name));
}

function hasSite(): boolean {
  return existsSync(fileURLToPath(new URL('../dist/index.html', import.meta.url)));
}

/**
 * Prints the beginning of the step, its progress every 15 seconds, its result, and the output of a failed step.
 *
 * @param hasTypes whether a build has just written the types of Astro. If not, the script that npm runs before the step
 *   (`precheck:…` in package.json) writes them, which takes as long as half a build
 */
async function runStep(step: Step, place: string, hasTypes: boolean): Promise<StepResult> {
  const { name, script, options = [] } = step;
  const label = `${place} ${name.padEnd(7)}`;
  console.log(`${label} running: npm run ${script}`);
  const startedMs = performance.now();
  const getSeconds = () => (performance.now() - startedMs) / 1000;
  let written = '';
  const progress = setInterval(() => {
    console.log(`${label} still running (${formatSeconds(getSeconds())}) ${formatProgress(written)}`);
  }, 15_000);
  const flags = ['--silent', ...(hasTypes ? ['--ignore-scripts'] : [])];
  const { status, output } = await run('npm', ['run', ...flags, script, ...options], {
    capture: true,
    onOutput: (soFar) => (written = soFar),
  });
  clearInterval(progress);
  const passed = status === 0;
  if (!passed || step.informs === true) console.log(removePassedTests(output));
  console.log(`${label} ${passed ? 'passed' : 'FAILED'} (${formatSeconds(getSeconds())})`);
  return { step, passed, seconds: getSeconds(), tests: readReportedTests(output) };
}

/** @returns the results in the order in which the steps ended */
async function runSteps(steps: Step[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const waiting = [...steps];
  const running = new Map<Step, Promise<void>>();
  const isReady = ({ after = [], alone }: Step) =>
    (alone === undefined || running.size === 0) &&
    ![...waiting, ...running.keys()].some(({ name }) => after.includes(name));
  const runOne = async (step: Step): Promise<void> => {
    const place = `[${String(steps.indexOf(step) + 1).padStart(2)}/${steps.length}]`;
    const hasFailedBuild = results.some(({ step: { name }, passed }) => name === 'build' && !passed);
    if (step.readsSite === true && (hasFailedBuild || !hasSite())) {
      console.log(`${place} ${step.name.padEnd(7)} FAILED: there is no site to test; see the step "build"`);
      results.push({ step, passed: false, seconds: 0, tests: [] });
    } else {
      const hasTypes = results.some(({ step: { name }, passed }) => name === 'build' && passed);
      results.push(await runStep(step, place, hasTypes));
    }
  };
  while (waiting.length + running.size > 0) {
    const isFull = running.size >= AT_ONCE || [...running.keys()].some(({ alone }) => alone === true);
    const next = isFull ? undefined : waiting.find(isReady);
    if (next === undefined) {
      await Promise.race(running.values());
    } else {
      waiting.splice(waiting.indexOf(next), 1);
      running.set(
        next,
        runOne(next).finally(() => running.delete(next)),
      );
    }
  }
  return results;
}

function printTimes(results: StepResult[]): void {
  console.log('\nTime of each step:');
  for (const { step, seconds } of results) printTime(seconds, step.name);
  const tests = results.flatMap(({ step, tests }) =>
    tests.map(({ name, seconds }) => ({ name: `${step.name}: ${name}`, seconds })),
  );
  if (tests.length === 0) return;
  console.log('\nThe slowest tests:');
  const slowest = tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  for (const { name, seconds } of slowest) printTime(seconds, name);
}

function printTime(seconds: number, name: string): void {
  console.log(`${formatSeconds(seconds).padStart(9)}  ${name}`);
}

try {
  const startedMs = performance.now();
  const results = await runSteps(selectSteps(process.argv.slice(2)));
  const failed = results.filter(({ passed }) => !passed).map(({ step }) => step.name);
  printTimes(results);
  console.log(failed.length === 0 ? '' : `\nFailed: ${failed.join(', ')}`);
  const total = formatSeconds((performance.now() - startedMs) / 1000);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed (${total})`);
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
