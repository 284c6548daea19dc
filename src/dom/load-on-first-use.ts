/**
 * Makes a loader that loads once and shares the result. After a failure the next call loads again.
 *
 * @returns the loader; it rejects where `load` rejects
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
 * Loads a script when readers first use a part of the page. Events that come while it loads are collected, so that the
 * script can still answer them. After a failure they are dropped, and the next sign loads again.
 *
 * @param target hears the signs until the script is there
 * @param signs types of the events that show use
 * @param load imports the script and starts it; it is given the collected events, oldest first
 * @param isSign which events of these types count
 * @returns a function to call with an event that `target` did not hear; it counts as a sign
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
