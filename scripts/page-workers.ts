import type { CDPSession } from '@playwright/test';

/** Sends a command of the Chrome DevTools Protocol to a worker. @returns its result */
type Send = (method: string, parameters?: object) => Promise<unknown>;

/** The workers of a page in Chromium. Playwright can use their scripts, but not measure their network and memory. */
export class PageWorkers {
  readonly #session: CDPSession;
  readonly #senders: Send[] = [];
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #count = 0;

  /** @param session of the page */
  constructor(session: CDPSession) {
    this.#session = session;
  }

  /**
   * Watches the workers that the page starts from now on.
   *
   * @param prepare called before the script of a worker loads
   */
  async watch(prepare: (send: Send) => Promise<unknown>): Promise<void> {
    this.#session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
      if (id !== undefined) this.#waiting.get(id)?.(result);
    });
    this.#session.on('Target.attachedToTarget', ({ sessionId }) => {
      const send: Send = (method, params = {}) => this.#send(sessionId, { method, params });
      this.#senders.push(send);
      void prepare(send).then(() => send('Runtime.runIfWaitingForDebugger'));
    });
    await this.#session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: false,
    });
  }

  /** @returns the results of a command, one from each worker */
  sendAll(method: string): Promise<unknown[]> {
    return Promise.all(this.#senders.map((send) => send(method)));
  }

  #send(sessionId: string, command: { method: string; params: object }): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, resolve);
      const message = JSON.stringify({ id, ...command });
      this.#session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  }
}
