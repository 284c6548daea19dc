import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const binaries = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

export interface Run {
  /** Exit status; 1 if a signal ended the command or it could not start. */
  status: number;
  /** What the command wrote to stdout and stderr, in order; empty unless captured. */
  output: string;
}

/**
 * Runs a command in the root folder with the project's own tools first on the PATH, as npm does, so that
 * scripts typed by hand use them too. `capture` keeps the output instead of showing it.
 */
export function run(command: string, args: string[], options: { capture?: boolean } = {}): Promise<Run> {
  const path = [binaries, process.env.PATH].join(delimiter);
  // Astro sends usage data by default. Builds and tests of this archive must not use the network.
  const env = { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
  const stdio = options.capture === true ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', stdio, stdio] });
    const pieces: Buffer[] = [];
    child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', (error) => {
      resolve({ status: 1, output: `${command}: ${error.message}\n` });
    });
    child.on('close', (status) => {
      resolve({ status: status ?? 1, output: Buffer.concat(pieces).toString('utf8') });
    });
  });
}

/** Seconds since a time taken with `performance.now()`, for progress lines. */
export function formatSecondsSince(startedMs: number): string {
  return `${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
}
