/**
 * Makes a loader that loads once and shares the result. After a failure the next call loads again.
 *
 * @returns the loader; it rejects if `load` rejects
 */
export function loadOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/**
 * Loads a script when the reader first uses a part of the page. Events during loading are collected, so that the script
 * can still handle them. After a failure they are dropped, and the next sign of use loads the script again.
 *
 * @param target the element or window that listens for the signs until the script has loaded
 * @param signs the types of the events that show use
 * @param load imports the script and starts it. It receives the collected events, oldest first
 * @param isSign returns whether an event of these types counts
 * @returns a function that takes an event from elsewhere and counts it as a sign
 */
export function loadOnFirstUse(
  target: EventTarget,
  signs: readonly string[],
  load: (early: readonly Event[]) => Promise<unknown>,
  isSign: (event: Event) => boolean = () => true,
): (event: Event) => void {
  const early: Event[] = [];
  const waiting = new AbortController();
  const start = loadOnce(async () => {
    await load(early);
    waiting.abort();
  });
  const use = (event: Event) => {
    early.push(event);
    start().catch(() => {
      early.length = 0;
    });
  };
  const onEvent = (event: Event) => {
    if (isSign(event)) use(event);
  };
  for (const sign of signs) target.addEventListener(sign, onEvent, { capture: true, signal: waiting.signal });
  return use;
}
