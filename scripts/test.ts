/**
 * `npm test`: runs every check, the fastest first. It continues after a failure, so that one run shows all failures.
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
  /** Whether its output says something that is not a fault, for example which engines were not found. */
  informs?: true;
  /** Whether it reads dist. Such a step cannot run if the build failed. */
  readsSite?: true;
}

interface StepResult {
  step: Step;
  passed: boolean;
  seconds: number;
  tests: ReportedTest[];
}

/** Steps that run one after the other. */
type Lane = Step[];

/** The number of slowest tests to list at the end. */
const SLOWEST = 10;

/** Vitest's default reporter prints a line for each file. This one prints a line for each test, like Playwright. */
const EACH_TEST = ['--', '--reporter=verbose'];

/**
 * The stages run one after the other. The lanes of a stage run at the same time, because most steps use only one
 * processor. The browser step has its own stage, because its tests use two processors.
 */
const STAGES: Lane[][] = [
  [
    [
      { name: 'format', script: 'check:format' },
      { name: 'types', script: 'check:types' },
      { name: 'lint', script: 'check:lint' },
      { name: 'unused', script: 'check:unused' },
    ],
    [{ name: 'unit', script: 'test:unit', options: EACH_TEST }],
  ],
  // The browser step visits both sites.
  // Tests publish nothing, so they may run in a clone without history. `check:content` does not pass there.
  [
    [{ name: 'build', script: 'build', options: ['--', '--without-history'] }],
    [{ name: 'sample', script: 'build:sample' }],
  ],
  [
    [{ name: 'dist', script: 'test:build', options: EACH_TEST, readsSite: true }],
    [
      { name: 'html', script: 'check:html', readsSite: true },
      { name: 'links', script: 'check:links', readsSite: true },
    ],
  ],
  [[{ name: 'browser', script: 'test:browser', readsSite: true }]],
  // One visit in each other engine that is installed. `npm run test:engines` runs all tests there.
  [[{ name: 'engines', script: 'test:engines', options: ['--', '--short'], informs: true, readsSite: true }]],
];

const STEPS = STAGES.flat(2);

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

/** Prints the beginning of the step, its progress every 15 seconds, its result, and the output of a failed step. */
async function runStep(step: Step, place: string): Promise<StepResult> {
  const { name, script, options = [] } = step;
  const label = `${place} ${name.padEnd(7)}`;
  console.log(`${label} running: npm run ${script}`);
  const startedMs = performance.now();
  const getSeconds = () => (performance.now() - startedMs) / 1000;
  let written = '';
  const progress = setInterval(() => {
    console.log(`${label} still running (${formatSeconds(getSeconds())}) ${formatProgress(written)}`);
  }, 15_000);
  const { status, output } = await run('npm', ['run', '--silent', script, ...options], {
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
  const hasFailedBuild = () => results.some(({ step, passed }) => step.name === 'build' && !passed);
  const runLane = async (lane: Lane): Promise<void> => {
    for (const step of lane.filter((one) => steps.includes(one))) {
      const place = `[${String(steps.indexOf(step) + 1).padStart(2)}/${steps.length}]`;
      if (step.readsSite === true && (hasFailedBuild() || !hasSite())) {
        console.log(`${place} ${step.name.padEnd(7)} FAILED: there is no site to test; see the step "build"`);
        results.push({ step, passed: false, seconds: 0, tests: [] });
      } else {
        results.push(await runStep(step, place));
      }
    }
  };
  for (const lanes of STAGES) await Promise.all(lanes.map(runLane));
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
