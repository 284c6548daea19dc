/**
 * @param limitMs how long to wait
 * @param what the name of the value, as the subject of the error message
 * @throws if the value does not come in time; a later value is ignored
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
