/**
 * `npm test`: runs every check, cheapest first, and goes on after a failure so that one run shows all there
 * is to mend. `npm test -- unit lint` runs only the named ones. Each step is also an npm script of its own.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatSecondsSince, run } from './run.ts';

interface Step {
  name: string;
  /** The npm script that does it. */
  script: string;
  /** Whether it reads dist, and so cannot say anything when the build has failed. */
  readsSite?: true;
}

/** Steps that run one after the other. */
type Lane = Step[];

/**
 * The stages follow one another; the lanes of a stage run side by side, since a step mostly keeps one processor busy. The
 * browser has a stage of its own: its tests take both.
 */
const STAGES: Lane[][] = [
  [
    [
      { name: 'format', script: 'check:format' },
      { name: 'types', script: 'check:types' },
      { name: 'lint', script: 'check:lint' },
      { name: 'unused', script: 'check:unused' },
    ],
    [{ name: 'unit', script: 'test:unit' }],
  ],
  [[{ name: 'build', script: 'build' }]],
  [
    [{ name: 'dist', script: 'test:build', readsSite: true }],
    [
      { name: 'html', script: 'check:html', readsSite: true },
      { name: 'links', script: 'check:links', readsSite: true },
    ],
  ],
  [[{ name: 'browser', script: 'test:browser', readsSite: true }]],
];

const STEPS = STAGES.flat(2);

/** Throws when a name is none of the steps'. */
function selectSteps(names: string[]): Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No check is called ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => names.includes(name));
}

function hasSite(): boolean {
  return existsSync(fileURLToPath(new URL('../dist/index.html', import.meta.url)));
}

/** Returns whether the step passed; prints one line, and all that a failing step wrote. */
async function runStep({ name, script }: Step, place: string): Promise<boolean> {
  const label = `${place} ${name.padEnd(7)}`;
  console.log(`${label} running: npm run ${script}`);
  const startedMs = performance.now();
  const stillRunning = setInterval(() => {
    console.log(`${label} still running (${formatSecondsSince(startedMs)})`);
  }, 15_000);
  const { status, output } = await run('npm', ['run', '--silent', script], { capture: true });
  clearInterval(stillRunning);
  if (status !== 0) console.log(output.trimEnd());
  // What a step could not look at is said even where it passes.
  else for (const [line] of output.matchAll(/^not applicable: .*$/gmu)) console.log(`${label} ${line}`);
  console.log(`${label} ${status === 0 ? 'passed' : 'FAILED'} (${formatSecondsSince(startedMs)})`);
  return status === 0;
}

/** @returns the names of the steps that failed, in the order of their ends. */
async function runSteps(steps: Step[]): Promise<string[]> {
  const failed: string[] = [];
  const runLane = async (lane: Lane): Promise<void> => {
    for (const step of lane.filter((one) => steps.includes(one))) {
      const place = `[${String(steps.indexOf(step) + 1).padStart(2)}/${steps.length}]`;
      if (step.readsSite === true && (failed.includes('build') || !hasSite())) {
        console.log(`${place} ${step.name.padEnd(7)} FAILED: there is no site to test; see the step "build"`);
        failed.push(step.name);
      } else if (!(await runStep(step, place))) {
        failed.push(step.name);
      }
    }
  };
  for (const lanes of STAGES) await Promise.all(lanes.map(runLane));
  return failed;
}

try {
  const steps = selectSteps(process.argv.slice(2));
  const failed = await runSteps(steps);
  console.log(failed.length === 0 ? '' : `\nFailed: ${failed.join(', ')}`);
  console.log(`${steps.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
