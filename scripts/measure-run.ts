import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The time and memory of a command, with all the processes that it started. */
export interface MeasuredRun {
  status: number;
  /** Its output and errors, in order. */
  output: string;
  /** Processor time of user and system. Unlike time by the clock, it changes little on a busy machine. */
  cpuSeconds: number;
  /** The most memory that its processes had together, in bytes; undefined on a system without /proc. */
  peakBytes: number | undefined;
}

const SAMPLE_MS = 100;

/** @param env the whole environment of the command */
export async function measureRun(
  folder: string,
  [command, ...args]: [string, ...string[]],
  env: NodeJS.ProcessEnv = process.env,
): Promise<MeasuredRun> {
  // The shell measures, because Node does not know the processor time of processes that its children start.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@"', 'bash', command, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (output += piece));
  let peakBytes: number | undefined;
  const sampling = setInterval(() => {
    const bytes = sumMemory(child.pid);
    if (bytes !== undefined) peakBytes = Math.max(peakBytes ?? 0, bytes);
  }, SAMPLE_MS);
  const status = await new Promise<number>((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
  clearInterval(sampling);
  const [, user = 'NaN', system = 'NaN'] = /^cpu (\S+) (\S+)$/mu.exec(output) ?? [];
  return { status, output, cpuSeconds: Number(user) + Number(system), peakBytes };
}

/** @returns the memory of a process and of all processes below it, in bytes; undefined on a system without /proc */
function sumMemory(top: number | undefined): number | undefined {
  const parents = new Map<number, { parent: number; bytes: number }>();
  for (const name of listProcesses()) {
    const status = readStatus(name);
    if (status) parents.set(Number(name), status);
  }
  if (top === undefined || !parents.has(top)) return undefined;
  const isBelow = (id: number): boolean =>
    id === top || (parents.has(id) && isBelow(parents.get(id)?.parent ?? 0));
  return [...parents].filter(([id]) => isBelow(id)).reduce((sum, [, { bytes }]) => sum + bytes, 0);
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  } catch {
    return [];
  }
}

function readStatus(name: string): { parent: number; bytes: number } | undefined {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    const [parent, kilobytes] = [/^PPid:\s+(\d+)/mu, /^VmRSS:\s+(\d+)/mu].map((line) =>
      Number(line.exec(status)?.[1] ?? 0),
    );
    return { parent: parent ?? 0, bytes: (kilobytes ?? 0) * 1024 };
  } catch {
    // The process ended while the list was read.
    return undefined;
  }
}
