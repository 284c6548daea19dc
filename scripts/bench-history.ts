/**
 * `npm run bench:history`: compares the ledgers of an invented archive of 100,000 ids with 300 earlier commits. It
 * prints processor time and memory. It fails if the history costs much more than reading the ledgers of today.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHistory } from '../src/archive/past-ledgers.ts';
import type { LedgerEntry } from '../src/schemas/permanent-ids.ts';
import { checkLedgerHistory } from '../src/text/ledger-history.ts';
import { formatLedger, readLedger, toDictionary, toWordsHash } from '../src/text/ledger.ts';
import { measureRun } from './measure-run.ts';

const COMMITS = 300;
/** The number of ledgers, and of ids in each: 100,000 ids. */
const SHAPES = [
  { ledgers: 1000, ids: 100 },
  { ledgers: 100, ids: 1000 },
  { ledgers: 10, ids: 10_000 },
];

/** The limit for the time of the history: this many times the time to read the ledgers of today. */
const MOST_READINGS = 3;

/** Node takes a third of this before it reads a ledger. */
const MOST_MEGABYTES = 300;

/** As `npm run check:content` runs. */
const NODE_OPTIONS = ['--max-semi-space-size=8'];

/** @returns the commands for `git fast-import` that make the history. Each commit adds ids and corrects one. */
function* listCommands({ ledgers, ids }: (typeof SHAPES)[number]): Generator<string> {
  const entries = Array.from({ length: ledgers }, () => new Map<string, LedgerEntry>());
  let given = 0;
  for (let commit = 0; commit < COMMITS; commit++) {
    const published = `2027-01-${String(1 + Math.floor(commit / 12)).padStart(2, '0')}`;
    const touched = new Set<number>();
    for (const end = Math.ceil((ledgers * ids * (commit + 1)) / COMMITS); given < end; given++) {
      const index = Math.floor(given / ids);
      entries[index]?.set(`p${(given % ids) + 1}`, {
        state: 'live',
        published,
        words: toWordsHash(String(given)),
      });
      touched.add(index);
    }
    const corrected = (commit * 7) % Math.ceil(given / ids);
    const old = entries[corrected]?.get('p1');
    if (old) {
      const revised = [
        ...(old.revised ?? []),
        { was: old.words, why: 'A letter was wrong.', when: published },
      ];
      entries[corrected]?.set('p1', { ...old, words: toWordsHash(`${commit} corrected`), revised });
      touched.add(corrected);
    }
    yield `commit refs/heads/main\ncommitter A <a@archive.example> ${1_800_000_000 + commit} +0000\ndata 0\n`;
    for (const index of touched) {
      const text = formatLedger(Object.fromEntries(entries[index] ?? []));
      yield `M 100644 inline content/ids/text-${1000 + index}.json\ndata ${text.length}\n${text}\n`;
    }
  }
}

function runGit(cwd: string, args: string[], input = ''): void {
  const { status, stderr } = spawnSync('git', args, { cwd, input, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
}

function getCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function readToday() {
  const readings = readdirSync('content/ids').map((name) => {
    const documentId = name.replace(/\.json$/u, '');
    return [documentId, readLedger(documentId, readFileSync(join('content/ids', name), 'utf8'))] as const;
  });
  const lines = new Map(readings.map(([id, { getLine }]) => [id, getLine]));
  return {
    entries: toDictionary(Object.fromEntries(readings.map(([id, { entries = {} }]) => [id, entries]))),
    unreadable: new Set<string>(),
    getLine: (documentId: string, id: string) => lines.get(documentId)?.(id) ?? 1,
  };
}

/**
 * Measures the archive in the current folder. Another process made it, so the memory of this process is only for the
 * check.
 */
function measure(shape: string): void {
  const started = getCpuSeconds();
  const ledger = readToday();
  const today = getCpuSeconds() - started;
  const { past, broken } = readHistory({ documents: [], ledger, neverPublished: [] });
  const problems = checkLedgerHistory(past, ledger);
  const history = getCpuSeconds() - started - today;
  if (problems.length + broken.length > 0 || past.length < COMMITS)
    throw new Error(
      `The history was not read: ${problems[0]?.message ?? broken[0] ?? `${past.length} versions`}`,
    );
  const readings = history / today;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${shape}, ${past.length} earlier versions: reading today's ledgers ${today.toFixed(2)} s, the history ` +
      `${history.toFixed(2)} s (as ${readings.toFixed(1)} readings), ${megabytes.toFixed(0)} MB`,
  );
  if (readings > MOST_READINGS || megabytes > MOST_MEGABYTES) {
    console.error(`The limits are ${MOST_READINGS} readings and ${MOST_MEGABYTES} MB.`);
    process.exitCode = 1;
  }
}

/** Makes the archive in a folder of its own, and measures it in another process. */
async function measureShape(shape: (typeof SHAPES)[number]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-history-'));
  try {
    runGit(folder, ['init', '--quiet', '--initial-branch', 'main']);
    runGit(folder, ['fast-import', '--quiet'], [...listCommands(shape)].join(''));
    runGit(folder, ['checkout', '--quiet', 'main']);
    const { status, output, cpuSeconds } = await measureRun(folder, [
      process.execPath,
      ...NODE_OPTIONS,
      import.meta.filename,
      `${shape.ledgers} ledgers of ${shape.ids} ids`,
    ]);
    console.log(
      `${output.replace(/^cpu .*\n/mu, '')}With the start of Node, and git: ${cpuSeconds.toFixed(1)} s`,
    );
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [name] = process.argv.slice(2);
if (name !== undefined) measure(name);
else for (const shape of SHAPES) if (!(await measureShape(shape))) process.exitCode = 1;
