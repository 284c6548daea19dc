/**
 * `npm run test:interrupted`: kills the commands of an editor at many moments, runs several builds at once, and takes
 * away disk, memory and permissions. After each, the last or the new site must be whole, and nothing in `content/` may
 * be half written.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statfsSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { hashFiles } from '../build/built-site.ts';
import { Desk, type Outcome } from './desk.ts';

const { values } = parseArgs({
  options: {
    moments: { type: 'string', default: '20' },
    only: { type: 'string', default: 'ids,builds,faults,disks' },
  },
});
/** The number of moments and offsets to try. `--moments 4` is a short run. */
const MOMENTS = Number(values.moments);
/** The parts to play. `--only ids,disks` leaves out the others. */
const PARTS = values.only.split(',');
const TEXTS = Array.from({ length: 8 }, (_, index) => `text-${2001 + index}`);

const desk = new Desk();
let steps = 0;
let skipped = 0;

async function step(name: string, act: () => Promise<string> | string): Promise<void> {
  steps += 1;
  console.log(`${String(steps).padStart(2)}. ${name}`);
  console.log(`    ${await act()}`);
}

/**
 * Makes Node kill itself before the n-th change of a file. A file that would be written then gets half of its text. If
 * there is no such change, Node prints the number of changes.
 */
function killAt(change: number): string[] {
  const code = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let changes = 0;
    for (const name of ['mkdirSync', 'openSync', 'renameSync', 'rmSync', 'rmdirSync', 'writeFileSync']) {
      const original = fs[name];
      fs[name] = (path, text, ...rest) => {
        // To open a file for reading changes nothing.
        if (name === 'openSync' && (text === undefined || text === 'r')) return original(path, text, ...rest);
        if (++changes === ${change}) {
          if (name === 'writeFileSync') original(path, String(text).slice(0, String(text).length / 2));
          process.kill(process.pid, 'SIGKILL');
        }
        return original(path, text, ...rest);
      };
    }
    process.on('exit', () => fs.writeSync(1, 'changes: ' + changes));
    syncBuiltinESMExports();`;
  return [`--import=data:text/javascript,${encodeURIComponent(code)}`];
}

interface Running {
  child: ChildProcess;
  ended: Promise<Outcome & { signal: string | null }>;
}

/** @param isGroup whether the command gets a process group of its own, so that its children can be killed with it */
function start(args: string[], isGroup = false): Running {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: desk.folder,
    detached: isGroup,
    env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (piece: string) => (output += piece));
  }
  const ended = new Promise<Outcome & { signal: string | null }>((resolve) =>
    child.on('exit', (status, signal) => resolve({ status: status ?? 1, signal, output })),
  );
  return { child, ended };
}

function passes(outcome: Outcome): void {
  assert.equal(outcome.status, 0, outcome.output);
}

/** @param words what the message must say */
function isRefused(outcome: Outcome, words: RegExp): void {
  assert.notEqual(outcome.status, 0, `should be refused:\n${outcome.output}`);
  assert.match(outcome.output, words);
  assert.doesNotMatch(outcome.output, /^\s+at .*:\d+:\d+/mu, 'no stack reaches an editor');
}

function readSums(): string {
  return desk.read('dist/SHA256SUMS');
}

/** @returns the list of checksums of dist, after every file was compared with it */
function readWholeSite(): string {
  passes(desk.run('node', ['scripts/check-integrity.ts']));
  return readSums();
}

/** @returns the checksums of the site that a build with this base path makes */
function buildWith(base: string): string {
  passes(desk.run('node', ['scripts/build.ts', '--base', base]));
  return readWholeSite();
}

function saveContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-content-'));
  cpSync(desk.path('content'), folder, { recursive: true });
  return folder;
}

function restoreContent(saved: string): void {
  rmSync(desk.path('content'), { recursive: true });
  cpSync(saved, desk.path('content'), { recursive: true });
}

/** Every file has its old or its new bytes, and there is no other file. */
function assertNothingHalf(old: Record<string, string>, next: Record<string, string>, at: string): void {
  for (const [path, hash] of Object.entries(hashFiles(desk.path('content'))))
    assert.ok(hash === old[path] || hash === next[path], `${path} is half written, killed ${at}`);
  for (const path of Object.keys(old)) assert.ok(desk.exists(`content/${path}`), `${path} is lost, ${at}`);
}

/** @returns 20 moments spread over the changes of files that a command makes; or all, if there are fewer */
async function chooseMoments(args: string[]): Promise<number[]> {
  const outcome = await start([...killAt(Infinity), ...args]).ended;
  passes(outcome);
  const changes = Number(/changes: (\d+)/u.exec(outcome.output)?.[1]);
  assert.ok(changes > 0, outcome.output);
  const spread = Array.from({ length: MOMENTS }, (_, index) => 1 + Math.floor((index * changes) / MOMENTS));
  return [...new Set(spread)];
}

/** Kills a command that changes content/ at many moments, and each time lets it run again. */
async function killAtChanges(args: string[]): Promise<string> {
  const saved = saveContent();
  const old = hashFiles(saved);
  const moments = await chooseMoments(args);
  const next = hashFiles(desk.path('content'));
  assert.notDeepEqual(next, old);
  for (const moment of moments) {
    restoreContent(saved);
    const { signal } = await start([...killAt(moment), ...args]).ended;
    assert.equal(signal, 'SIGKILL');
    assertNothingHalf(old, next, `before change ${moment}`);
    passes(await start(args).ended);
    assert.deepEqual(hashFiles(desk.path('content')), next, 'the command can be run again');
  }
  rmSync(saved, { recursive: true });
  return `killed at ${moments.length} moments`;
}

/** Numbers and releases the texts, and kills these commands if this part is played. */
async function playIds(): Promise<void> {
  const numbering = ['scripts/number-passages.ts'];
  const releasing = ['scripts/release.ts', '2027-01-10'];
  if (PARTS.includes('ids')) {
    await step('number is killed before changes of files', () => killAtChanges(numbering));
    await step('release is killed before changes of files', () => killAtChanges(releasing));
  } else for (const args of [numbering, releasing]) passes(await start(args).ended);
  desk.commit('Release');
}

/** Starts builds with an own base path each, and checks that dist is the whole site of one of them. */
async function buildAtOnce(bases: readonly string[], offsetMs: number, sums: readonly string[]) {
  const builds: Running[] = [];
  for (const base of bases) {
    builds.push(start(['scripts/build.ts', '--base', base]));
    await setTimeout(offsetMs);
  }
  for (const { ended } of builds) passes(await ended);
  assert.ok(sums.includes(readWholeSite()), 'dist is the site of one build');
}

async function playBuilds(): Promise<void> {
  const bases = ['/one/', '/two/', '/three/'];
  const sums = bases.map(buildWith);
  const startedMs = performance.now();
  assert.equal(buildWith('/one/'), sums[0]);
  const lengthMs = performance.now() - startedMs;
  const isWhole = (at: string) =>
    assert.ok(sums.includes(readWholeSite()), `dist is a mixture, killed ${at}`);

  await step('A build is killed at moments spread over its time', async () => {
    let killed = 0;
    for (let moment = 0; moment < MOMENTS; moment++) {
      const base = bases[moment % bases.length] ?? '';
      // Half of the times only the command is killed. Its child must notice that.
      const isGroup = moment % 2 === 0;
      const { child, ended } = start(['scripts/build.ts', '--base', base], isGroup);
      await setTimeout((moment / MOMENTS) * lengthMs);
      if (isGroup && child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
      if ((await ended).signal === 'SIGKILL') killed += 1;
      isWhole(`at moment ${moment}`);
    }
    assert.equal(buildWith('/two/'), sums[1]);
    return `${killed} builds killed`;
  });

  await step('A build is killed before changes of files that Astro does not make', async () => {
    const moments = await chooseMoments(['scripts/build.ts', '--fresh', '--base', '/one/']);
    for (const moment of moments) {
      const base = bases[moment % bases.length] ?? '';
      const { signal } = await start([...killAt(moment), 'scripts/build.ts', '--fresh', '--base', base])
        .ended;
      assert.equal(signal, 'SIGKILL');
      isWhole(`before change ${moment}`);
    }
    return `killed at ${moments.length} moments`;
  });

  for (const count of [2, 3]) {
    await step(`${count} builds run at once`, async () => {
      for (let offset = 0; offset < MOMENTS; offset++)
        await buildAtOnce(bases.slice(0, count), (offset / MOMENTS) * lengthMs, sums);
      return `${MOMENTS} offsets`;
    });
  }
}

function mount(...args: string[]): string | undefined {
  const { status, stderr, error } = spawnSync('mount', args, { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

function unmount(folder: string): void {
  spawnSync('umount', [folder]);
}

/** Plays with the project on a small disk of its own. */
async function playDisks(): Promise<void> {
  const home = desk.folder;
  const disk = mkdtempSync(join(tmpdir(), 'archive-disk-'));
  const why = mount('-t', 'tmpfs', '-o', 'size=500m', 'tmpfs', disk);
  if (why !== undefined) {
    skipped += 1;
    console.log(
      `    Skipped: the faults of a disk. No disk can be mounted (this needs root on Linux): ${why}`,
    );
    rmSync(disk, { recursive: true });
    return;
  }
  const small = join(disk, 'project');
  cpSync(home, small, { recursive: true, verbatimSymlinks: true });
  const { folder } = desk;
  Object.assign(desk, { folder: small });
  const getUsed = () => {
    const { blocks, bfree, bsize } = statfsSync(disk);
    return (blocks - bfree) * bsize;
  };
  const limitTo = (bytes: number) => mount('-o', `remount,size=${Math.ceil(bytes / 1024)}k`, disk);
  try {
    const sums = ['/one/', '/two/'].map(buildWith);
    const used = getUsed();

    await step('The disk is full before, during and at the end of a build', () => {
      const siteBytes = Number(desk.run('du', ['-sb', 'dist']).output.split('\t')[0]);
      let refused = 0;
      for (let moment = 0; moment < MOMENTS; moment++) {
        limitTo(used + (moment / MOMENTS) * 4 * siteBytes);
        const outcome = desk.run('node', ['scripts/build.ts', '--base', '/one/']);
        if (outcome.status !== 0) {
          refused += 1;
          isRefused(outcome, /The disk is full\. Free some space/u);
        }
        assert.ok(sums.includes(readWholeSite()), 'dist is whole');
      }
      limitTo(500e6);
      passes(desk.build());
      return `${refused} of ${MOMENTS} builds refused`;
    });

    await step('The disk is full, and an editor runs number and release', () => {
      const [documentId = ''] = TEXTS;
      desk.load(documentId);
      desk.texts.get(documentId)?.push({ name: '', words: 'A new passage', id: '' });
      desk.save(documentId);
      const before = hashFiles(desk.path('content'));
      limitTo(getUsed());
      for (const outcome of [desk.number(), desk.release('2027-05-01')]) {
        assert.notEqual(outcome.status, 0);
        assert.deepEqual(hashFiles(desk.path('content')), before);
      }
      isRefused(desk.number(), /The disk is full/u);
      limitTo(500e6);
      passes(desk.number());
      return 'nothing in content/ changed';
    });

    await step('The disk is read-only', () => {
      const before = readWholeSite();
      mount('-o', 'remount,ro', disk);
      isRefused(desk.build(), /The disk is read-only/u);
      isRefused(desk.release('2027-05-02'), /The disk is read-only/u);
      mount('-o', 'remount,rw', disk);
      assert.equal(readWholeSite(), before);
      return 'the site is the last one';
    });

    await step('dist is a mount point, of another disk and of the same one', () => {
      const saved = hashFiles(desk.path('dist'));
      const other = join(disk, 'other');
      mkdirSync(other);
      cpSync(desk.path('dist'), other, { recursive: true });
      mount('--bind', other, desk.path('dist'));
      isRefused(desk.build(), /mount point/u);
      assert.deepEqual(hashFiles(desk.path('dist')), saved);
      unmount(desk.path('dist'));
      mount('-t', 'tmpfs', 'tmpfs', desk.path('dist'));
      isRefused(desk.build(), /mount point/u);
      unmount(desk.path('dist'));
      assert.deepEqual(hashFiles(desk.path('dist')), saved);
      passes(desk.build());
      return 'the site is the last one';
    });
  } finally {
    Object.assign(desk, { folder });
    unmount(disk);
    rmSync(disk, { recursive: true });
  }
}

async function playFaults(): Promise<void> {
  passes(desk.build());
  await step('dist is a link', () => {
    renameSync(desk.path('dist'), desk.path('elsewhere'));
    symlinkSync('elsewhere', desk.path('dist'));
    isRefused(desk.build(), /dist is a link to elsewhere/u);
    unlinkSync(desk.path('dist'));
    renameSync(desk.path('elsewhere'), desk.path('dist'));
    passes(desk.build());
    return 'refused';
  });

  await step('There is too little memory', () => {
    const before = readWholeSite();
    for (const megabytes of [60, 90]) {
      const outcome = desk.run('node', ['scripts/build.ts', '--fresh'], {
        NODE_OPTIONS: `--max-old-space-size=${megabytes}`,
      });
      isRefused(outcome, /too little memory.*NODE_OPTIONS=--max-old-space-size=/su);
      assert.equal(readWholeSite(), before);
    }
    return 'refused';
  });

  await step('The path of the folder has unusual characters', () => {
    const refused = ['#', '?', '"', '*', '100%', '%20'];
    for (const name of ['a b', 'é日本', "it's", '[a]', 'a:b', ...refused]) {
      const parent = mkdtempSync(join(tmpdir(), 'archive-path-'));
      const folder = join(parent, name);
      desk.copyTo(folder);
      const outcome = desk.run('node', ['scripts/build.ts'], {}, folder);
      if (refused.includes(name)) isRefused(outcome, /The path of this folder has the character/u);
      else passes(outcome);
      rmSync(parent, { recursive: true });
    }
    return `${refused.length} refused, the others built`;
  });
}

try {
  for (const [index, documentId] of TEXTS.entries()) {
    desk.texts.set(
      documentId,
      [1, 2, 3].map((number) => ({ name: '', words: `Words ${index}.${number}`, id: '' })),
    );
    desk.save(documentId);
  }
  desk.commit('Add texts');
  await playIds();
  if (PARTS.includes('builds')) await playBuilds();
  if (PARTS.includes('faults')) await playFaults();
  if (PARTS.includes('disks')) await playDisks();
  console.log(`\n${steps} steps, ${skipped} parts skipped: each time the last or the new site was whole.`);
} finally {
  desk.remove();
}
