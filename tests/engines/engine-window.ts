/**
 * A window of a browser. Playwright drives Chromium and Firefox, and WebDriver drives WebKit. The tests in this folder
 * use only this, so they are the same for every browser.
 */
export interface EngineWindow {
  /** Opens an address, and waits until the page has loaded. */
  open(address: string): Promise<void>;
  /** Begins to open an address, and does not wait for the page. */
  begin(address: string): Promise<void>;
  /** Goes back in the history, as the button of the browser does. */
  goBack(): Promise<void>;
  /** Clicks the first element that matches. */
  click(selector: string): Promise<void>;
  /** Moves the pointer to the first element that matches. */
  hover(selector: string): Promise<void>;
  /** Types letters where the focus is. */
  type(words: string): Promise<void>;
  /** Presses a key where the focus is: `Enter`, `Control+k`. */
  press(key: string): Promise<void>;
  /** Sets the size of the page. The width may be larger if the browser has no window that is so narrow. */
  resize(width: number, height: number): Promise<void>;
  /** @returns what a function returns in the page. Its source is sent, so it must not use anything from outside */
  read<Value>(script: () => Value): Promise<Value>;
  read<Value, Input>(script: (input: Input) => Value, input: Input): Promise<Value>;
  /** @returns a picture of the window, as PNG */
  takePicture(): Promise<Buffer>;
}

/** WebKit never answers a script of a page that goes into the page cache at that moment. */
const NO_ANSWER_MS = 5000;
const LEFT =
  /no answer|Callback was not called before the unload event|Execution context was destroyed|frame/iu;

/** Reads from a page. If the page is left meanwhile, reads from the next one. */
export async function readFromNext<Value>(read: () => Promise<Value>): Promise<Value> {
  for (let count = 1; ; count += 1) {
    try {
      return await withinLimit(read());
    } catch (error) {
      if (count === 5 || !(error instanceof Error) || !LEFT.test(error.message)) throw error;
    }
  }
}

async function withinLimit<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The page gave no answer for ${NO_ANSWER_MS} ms.`)),
      NO_ANSWER_MS,
    );
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
