import { paths, toHref } from '../../archive/addresses.ts';

/** How long the page may take. */
const LIMIT_MS = 6000;

/**
 * Fetches the markup of the search dialog from the search page, which holds it in a template: no other page carries it.
 * `XMLHttpRequest` is used because it gives a document and runs no script in it; Trusted Types forbid to parse a string.
 *
 * @throws where the page cannot be loaded or holds no dialog
 */
export async function fetchDialog(): Promise<HTMLDialogElement> {
  const page = await requestPage(toHref(paths.search));
  const template = page?.querySelector<HTMLTemplateElement>('template[data-search-dialog]');
  const dialog = template?.content.querySelector('dialog');
  if (!dialog) throw new Error('The search page holds no dialog.');
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
