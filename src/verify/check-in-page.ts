import { reportCheck, type Report } from './reports.ts';

/** The check pauses after this time, so that the page can react to the reader. */
const SLICE_MS = 8;

/** Checks a quotation without a worker, in small slices of time. */
export async function checkInPage(
  pasted: string,
  tell: (report: Report) => void,
  signal: AbortSignal,
): Promise<void> {
  for await (const report of reportCheck(pasted, SLICE_MS)) {
    if (signal.aborted) return;
    tell(report);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
