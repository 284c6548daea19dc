/** How long a page may take to load. */
const LIMIT_MS = 6000;

/**
 * Requests a page of this site as the host sends it. It uses `XMLHttpRequest`, which returns a parsed document without
 * running its scripts. Trusted Types forbid the parsing of a string.
 *
 * @returns the page; null if the answer is not a page
 * @throws if there is no answer
 */
export function requestPage(address: string): Promise<Document | null> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => {
      reject(new Error(`No answer for ${address}`));
    };
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = LIMIT_MS;
    request.onload = () => {
      resolve(request.responseXML);
    };
    request.onerror = fail;
    request.ontimeout = fail;
    request.send();
  });
}
