import { reportCheck } from './reports.ts';

/** The least time between two reports of progress. */
const EVERY_MS = 100;

/** The time that the page has to show one part of a long result before the next part comes. */
const PAUSE_MS = 16;

/*
 * The worker of the page that checks quotations. It receives a pasted text, and sends reports. The page ends the worker
 * to cancel a check.
 */
addEventListener('message', ({ data }: MessageEvent<string>) => {
  void answer(data);
});

async function answer(pasted: string): Promise<void> {
  for await (const report of reportCheck(pasted, EVERY_MS)) {
    postMessage(report);
    if (report.kind === 'changes' || report.kind === 'segments')
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
