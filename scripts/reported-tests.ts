import { stripVTControlCharacters } from 'node:util';

/** A test as the list reporters of Playwright and Vitest print it: one line each. */
export interface ReportedTest {
  /** File, groups and title. */
  name: string;
  seconds: number;
}

const TEST = /^\s*(?<sign>[✓✘×✗])\s+(?:\d+\s+)?(?<name>\S.*?)\s+\(?(?<time>\d[\d.]*)\s?(?<unit>ms|s|m)\)?$/u;
const TOTAL = /^Running (?<total>\d+) tests? using/mu;
const SECONDS: Record<string, number> = { ms: 0.001, s: 1, m: 60 };

/** @param output what a step wrote so far; its last line may be incomplete */
export function readReportedTests(output: string): ReportedTest[] {
  return toLines(output).flatMap((line) => {
    const { name = '', time = '', unit = '' } = TEST.exec(line)?.groups ?? {};
    return name === '' ? [] : [{ name, seconds: Number(time) * (SECONDS[unit] ?? 0) }];
  });
}

/** @returns how far a step is, such as `12 of 410 tests`; empty for a step that runs no tests. */
export function formatProgress(output: string): string {
  const count = readReportedTests(output).length;
  const total = TOTAL.exec(stripVTControlCharacters(output))?.groups?.['total'];
  if (total !== undefined) return `${count} of ${total} tests`;
  return count === 0 ? '' : `${count} tests so far`;
}

/** @returns the output of a failed step without a line for each test that passed. */
export function removePassedTests(output: string): string {
  return toLines(output)
    .filter((line) => TEST.exec(line)?.groups?.['sign'] !== '✓')
    .join('\n')
    .trim();
}

function toLines(output: string): string[] {
  return stripVTControlCharacters(output).split(/\r?\n/u);
}
