import { paths, toHref } from '../../archive/addresses.ts';

/** How long the search page may take to load. */
const LIMIT_MS = 6000;

/**
 * Fetches the markup of the search dialog from the search page. Only that page has it, in a template. `XMLHttpRequest`
 * is used because it returns a parsed document without running its scripts. Trusted Types forbid parsing a string.
 *
 * @throws if the page cannot be loaded or has no dialog
 */
export async function fetchDialog(): Promise<HTMLDialogElement> {
  const page = await requestPage(toHref(paths.search));
  const template = page?.querySelector<HTMLTemplateElement>('template[data-search-dialog]');
  const dialog = template?.content.querySelector('dialog');
  if (!dialog) throw new Error('The search page has no dialog.');
  return document.importNode(dialog, true);
}

function requestPage(address: string): Promise<Document | null> {
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
