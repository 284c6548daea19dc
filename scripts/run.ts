import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const binaries = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

export interface Run {
  /** Exit status; 1 if a signal ended the command or it could not start. */
  status: number;
  /** The signal that ended the command, for example `SIGKILL`. */
  signal: string | undefined;
  /** The captured output, in order; empty without `capture`. */
  output: string;
}

interface RunOptions {
  /** Keeps the output (stdout and stderr, or only stderr) instead of showing it. */
  capture?: boolean | 'stderr';
  /** Connects the command to this process, so that it can notice the end of this process. */
  isConnected?: boolean;
  /** Variables to add to the environment. */
  env?: Record<string, string>;
  /** Called each time output arrives, with the whole output so far. */
  onOutput?: (output: string) => void;
}

/**
 * Runs a command in the root folder. Like npm, it puts the project's own tools first on the PATH, so that they are also
 * used when a script is started without npm.
 */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Run> {
  const path = [binaries, process.env.PATH].join(delimiter);
  // Astro sends usage data by default. Builds and tests of this archive must not use the network.
  const env = { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...options.env };
  const stdout = options.capture === true ? 'pipe' : 'inherit';
  const stderr = options.capture === undefined || options.capture === false ? 'inherit' : 'pipe';
  const channel = options.isConnected === true ? (['ipc'] as const) : [];
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', stdout, stderr, ...channel] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (piece: string) => {
        output += piece;
        options.onOutput?.(output);
      });
    }
    child.on('error', (error) =>
      resolve({ status: 1, signal: undefined, output: `${command}: ${error.message}\n` }),
    );
    child.on('close', (status, signal) =>
      resolve({ status: status ?? 1, signal: signal ?? undefined, output }),
    );
  });
}

/** Formats the seconds since a time taken with `performance.now()`, for progress lines. */
export function formatSecondsSince(startedMs: number): string {
  return formatSeconds((performance.now() - startedMs) / 1000);
}

export function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}
