/**
 * `npm run test:mutants`: makes small faults (mutants) in the code, one at a time, and counts how many the unit tests
 * find. `npm run test:mutants -- src/text` tests only one folder, and
 * `-- src/text/limits.ts src/text/tree.ts` only some of its files. It prints the figures of each folder. The exit status
 * is 1 if a figure is below its limit. All folders take an hour or more. `.cache/mutants/` lists the mutants that
 * survived.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MUTATED_FOLDERS } from '../tests/mutants.ts';
import { run } from './run.ts';

/** The lowest allowed share of killed mutants, in percent. */
const BARS = { ofCovered: 85, ofAll: 80, ofFolder: 75 };

/** The number of mutants: all, those whose code a test runs (covered), and those that a test finds (killed). */
interface Count {
  killed: number;
  covered: number;
  all: number;
}

interface Report {
  files: Record<string, { mutants: { status: string }[] }>;
}

/** @returns the files to test in each folder; none of a folder means all of them */
function selectFolders(names: string[]): Map<string, string[]> {
  const known = Object.keys(MUTATED_FOLDERS);
  const findFolder = (name: string) =>
    known.find((folder) => name === folder || (name.startsWith(`${folder}/`) && existsSync(name)));
  const unknown = names.filter((name) => findFolder(name) === undefined);
  if (unknown.length > 0)
    throw new Error(`Unknown folder or file: ${unknown.join(', ')}. The folders are: ${known.join(', ')}.`);
  const groups = Map.groupBy(names.length === 0 ? known : names, (name) => findFolder(name) ?? '');
  return new Map(
    Array.from(groups, ([folder, group]) => [folder, group.filter((name) => name !== folder)] as const),
  );
}

/** Runs Stryker on one folder, or on some of its files. @throws if Stryker could not finish */
async function testMutants(folder: string, files: string[]): Promise<Count> {
  process.env['MUTATED_FOLDER'] = folder;
  if (files.length > 0) process.env['MUTATED_FILES'] = files.join(' ');
  else delete process.env['MUTATED_FILES'];
  const { status } = await run('stryker', ['run', 'tests/stryker.config.mjs']);
  if (status !== 0) throw new Error(`Stryker did not finish in ${folder}. See its message above.`);
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

/** @returns whether the total reaches both limits, and every folder reaches the limit for a folder. */
function reachesBars(counts: Count[], { killed, covered, all }: Count): boolean {
  return (
    toPercent(killed, covered) >= BARS.ofCovered &&
    toPercent(killed, all) >= BARS.ofAll &&
    counts.every((count) => toPercent(count.killed, count.all) >= BARS.ofFolder)
  );
}

const counts = new Map<string, Count>();
for (const [folder, files] of selectFolders(process.argv.slice(2)))
  counts.set(folder, await testMutants(folder, files));
const total = { killed: 0, covered: 0, all: 0 };
for (const [folder, count] of counts) {
  print(folder, count);
  for (const key of ['killed', 'covered', 'all'] as const) total[key] += count[key];
}
print('total', total);
if (!reachesBars([...counts.values()], total)) {
  console.log(
    `The limits: ${BARS.ofCovered} % of covered and ${BARS.ofAll} % of all in total, ${BARS.ofFolder} % in each folder.`,
  );
  process.exitCode = 1;
}
