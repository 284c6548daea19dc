/**
 * `npm run test:mutants`: makes small faults in the code, one at a time, and counts those that the unit tests notice.
 * `npm run test:mutants -- src/text` does so in one folder. Prints the figures of each folder and ends with status 1 where
 * one of them misses its bar. All folders take an hour or more; what survived is in `.cache/mutants/`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MUTATED_FOLDERS } from '../tests/mutants.ts';
import { run } from './run.ts';

/** The least part of the mutants that must be killed, in percent. */
const BARS = { ofCovered: 85, ofAll: 80, ofFolder: 75 };

/** How many mutants there are, and how many of them tests run or kill. */
interface Count {
  killed: number;
  covered: number;
  all: number;
}

interface Report {
  files: Record<string, { mutants: { status: string }[] }>;
}

function selectFolders(names: string[]): string[] {
  const known = Object.keys(MUTATED_FOLDERS);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No folder ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  return names.length === 0 ? known : names;
}

/** Runs Stryker over one folder. It throws where Stryker could not finish. */
async function testMutants(folder: string): Promise<Count> {
  process.env['MUTATED_FOLDER'] = folder;
  const { status } = await run('stryker', ['run', 'tests/stryker.config.mjs']);
  if (status !== 0) throw new Error(`Stryker did not finish in ${folder}: see what it says above.`);
  const path = `../.cache/mutants/${folder.replaceAll('/', '-')}.json`;
  return countMutants(
    JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')) as Report,
  );
}

function countMutants({ files }: Report): Count {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const covered = killed + count('Survived');
  return { killed, covered, all: covered + count('NoCoverage') };
}

function toPercent(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole;
}

function print(name: string, { killed, covered, all }: Count): void {
  const shares = [toPercent(killed, covered), toPercent(killed, all)].map((share) => `${share.toFixed(1)} %`);
  console.log(
    `${name.padEnd(24)} ${killed} killed: ${shares[0]} of ${covered} covered, ${shares[1]} of ${all} in all`,
  );
}

/** @returns whether the total reaches both bars, and every folder its own. */
function reachesBars(counts: Count[], { killed, covered, all }: Count): boolean {
  return (
    toPercent(killed, covered) >= BARS.ofCovered &&
    toPercent(killed, all) >= BARS.ofAll &&
    counts.every((count) => toPercent(count.killed, count.all) >= BARS.ofFolder)
  );
}

const counts = new Map<string, Count>();
for (const folder of selectFolders(process.argv.slice(2))) counts.set(folder, await testMutants(folder));
const total = { killed: 0, covered: 0, all: 0 };
for (const [folder, count] of counts) {
  print(folder, count);
  for (const key of ['killed', 'covered', 'all'] as const) total[key] += count[key];
}
print('total', total);
if (!reachesBars([...counts.values()], total)) {
  console.log(
    `The bars: ${BARS.ofCovered} % of covered and ${BARS.ofAll} % of all in total, ${BARS.ofFolder} % in each folder.`,
  );
  process.exitCode = 1;
}
