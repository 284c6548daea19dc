import { stripVTControlCharacters } from 'node:util';

/** A test in the output of Playwright's list reporter or Vitest's verbose reporter. Each test has one line. */
export interface ReportedTest {
  /** File, groups and title. */
  name: string;
  seconds: number;
}

const TEST = /^\s*(?<sign>[✓✘×✗])\s+(?:\d+\s+)?(?<name>\S.*?)\s+\(?(?<time>\d[\d.]*)\s?(?<unit>ms|s|m)\)?$/u;
const TOTAL = /^Running (?<total>\d+) tests? using/mu;
const SECONDS: Record<string, number> = { ms: 0.001, s: 1, m: 60 };

/** @param output the output of a step so far; its last line may be incomplete */
export function readReportedTests(output: string): ReportedTest[] {
  return toLines(output).flatMap((line) => {
    const { name = '', time = '', unit = '' } = TEST.exec(line)?.groups ?? {};
    return name === '' ? [] : [{ name, seconds: Number(time) * (SECONDS[unit] ?? 0) }];
  });
}

/** @returns the progress of a step, for example `12 of 410 tests`; empty for a step that runs no tests. */
export function formatProgress(output: string): string {
  const count = readReportedTests(output).length;
  const total = TOTAL.exec(stripVTControlCharacters(output))?.groups?.['total'];
  if (total !== undefined) return `${count} of ${total} tests`;
  return count === 0 ? '' : `${count} tests so far`;
}

/** @returns the output of a failed step without the lines of tests that passed. */
export function removePassedTests(output: string): string {
  return toLines(output)
    .filter((line) => TEST.exec(line)?.groups?.['sign'] !== '✓')
    .join('\n')
    .trim();
}

function toLines(output: string): string[] {
  return stripVTControlCharacters(output).split(/\r?\n/u);
}
