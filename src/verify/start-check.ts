import { NO_SCRIPT } from './messages.ts';
import type { Report } from './reports.ts';
import workerAddress from './verify-worker.ts?worker&url';

/**
 * If the worker has sent nothing after this time, the page reports that its script is missing. If the script comes
 * later, it is still used.
 */
const LIMIT_MS = 6000;

declare global {
  /** Trusted Types. TypeScript does not know them yet. */
  var trustedTypes:
    | { createPolicy: (name: string, rules: { createScriptURL: () => string }) => ScriptAddressPolicy }
    | undefined;
}

interface ScriptAddressPolicy {
  createScriptURL: (address: string) => string;
}

/** A worker that waits for its next quotation. It has already loaded the texts. */
let idle: Worker | undefined;
let policy: ScriptAddressPolicy | undefined;

/**
 * Checks a quotation in a worker. If the browser has no workers, or the policy of the host forbids them, the check runs
 * in the page.
 *
 * @param take receives the reports
 * @returns a function that cancels the check
 */
export function startCheck(pasted: string, take: (report: Report) => void): () => void {
  const stop = new AbortController();
  const tell = (report: Report) => {
    if (!stop.signal.aborted) take(report);
  };
  const worker = idle ?? startWorker();
  idle = undefined;
  if (worker) checkInWorker(worker, pasted, tell, stop.signal);
  else void checkHere(pasted, tell, stop.signal);
  return () => stop.abort();
}

/** @returns undefined if the browser or a policy of the host allows no workers */
function startWorker(): Worker | undefined {
  try {
    // The policy allows this one script, and no other.
    policy ??= globalThis.trustedTypes?.createPolicy('verify', { createScriptURL: () => workerAddress });
    return new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' });
  } catch (error) {
    console.warn('The check runs in the page, without a worker:', error);
    return undefined;
  }
}

function checkInWorker(
  worker: Worker,
  pasted: string,
  tell: (report: Report) => void,
  signal: AbortSignal,
): void {
  const timer = setTimeout(() => tell(NO_SCRIPT), LIMIT_MS);
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  signal.addEventListener('abort', end);
  worker.onmessage = ({ data }: MessageEvent<Report>) => {
    clearTimeout(timer);
    if (data.kind === 'end' || data.kind === 'failure') {
      signal.removeEventListener('abort', end);
      idle = worker;
    }
    tell(data);
  };
  worker.onerror = () => {
    end();
    void checkHere(pasted, tell, signal);
  };
  worker.postMessage(pasted);
}

async function checkHere(pasted: string, tell: (report: Report) => void, signal: AbortSignal): Promise<void> {
  const timer = setTimeout(() => tell(NO_SCRIPT), LIMIT_MS);
  try {
    const { checkInPage } = await import('./check-in-page.ts');
    clearTimeout(timer);
    await checkInPage(pasted, tell, signal);
  } catch (error) {
    clearTimeout(timer);
    console.error('The script of the check could not be loaded:', error);
    tell(NO_SCRIPT);
  }
}
