/** When the browser last received bytes of any file of search. */
let lastBytesMs = 0;

/** Notes that bytes have arrived, here or in a worker. */
export function noteBytes(): void {
  lastBytesMs = performance.now();
}

/** @returns how long no bytes of any file of search have arrived, in ms */
export function getSilenceMs(): number {
  return performance.now() - lastBytesMs;
}

/**
 * Fetches a file of search, and notes when its bytes arrive. This shows whether a connection is slow or has stopped.
 *
 * @throws if the host does not have the file
 */
export async function fetchWatched(address: string, options?: RequestInit): Promise<Response> {
  noteBytes();
  const response = await fetch(address, options);
  noteBytes();
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  if (!response.body) return response;
  const watch = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, body) {
      noteBytes();
      body.enqueue(bytes);
    },
  });
  return new Response(response.body.pipeThrough(watch), { headers: response.headers });
}

/**
 * Waits for a value as long as bytes arrive.
 *
 * @param limitMs the function fails if no bytes arrive for this time
 * @param what the name of the value, as the subject of the error message
 * @throws if no bytes have arrived for this time; a later value is ignored
 */
export async function whileBytesArrive<Value>(
  value: Promise<Value>,
  limitMs: number,
  what: string,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const wait = (pauseMs: number) => {
      timer = setTimeout(() => {
        const restMs = limitMs - getSilenceMs();
        if (restMs > 0) wait(restMs);
        else reject(new Error(`${what} did not load: no bytes arrived for ${limitMs} ms.`));
      }, pauseMs);
    };
    wait(limitMs);
  });
  try {
    return await Promise.race([value, silence]);
  } finally {
    clearTimeout(timer);
  }
}
