import { paths, toHref } from '../../archive/addresses.ts';
import { requestPage } from '../../dom/request-page.ts';

/**
 * Fetches the markup of the search dialog from the search page. Only that page has it, in a template.
 *
 * @throws if the page cannot be loaded or has no dialog
 */
export async function fetchDialog(): Promise<HTMLDialogElement> {
  const page = await requestPage(toHref(paths.search));
  const template = page?.querySelector<HTMLTemplateElement>('template[data-search-dialog]');
  const dialog = template?.content.querySelector('dialog');
  if (!page || !dialog) throw new Error('The search page has no dialog.');
  // In a copy of the site, addresses may be relative to the search page.
  for (const name of ['href', 'action'])
    for (const part of dialog.querySelectorAll(`[${name}]`)) {
      const { pathname, search, hash } = new URL(part.getAttribute(name) ?? '', page.URL);
      part.setAttribute(name, pathname + search + hash);
    }
  return document.importNode(dialog, true);
}
