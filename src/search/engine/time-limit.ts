/**
 * @param limitMs how long to wait
 * @param what what is awaited, as the subject of a sentence
 * @throws where it does not come in time; if it comes later, it is dropped
 */
export async function withinLimit<Value>(
  value: Promise<Value>,
  limitMs: number,
  what: string,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what} did not come within ${limitMs} ms.`));
    }, limitMs);
  });
  try {
    return await Promise.race([value, limit]);
  } finally {
    clearTimeout(timer);
  }
}
