import type { Element } from 'hast';
import { importedText } from '../../src/interface/imported-text.ts';

/** The name of a list of contents in the tree of a law. HTML has none. */
export const LIST_OF_CONTENTS = 'list-of-contents';

/** What the elements of a page that are rarely words of a text are called. */
const FURNITURE: Readonly<Record<string, string>> = {
  [LIST_OF_CONTENTS]: importedText.listOfContents,
  nav: importedText.menu,
  header: importedText.head,
  footer: importedText.foot,
  aside: importedText.besideText,
  button: importedText.button,
  select: importedText.form,
  textarea: importedText.form,
  form: importedText.form,
  dialog: importedText.window,
  noscript: importedText.withoutScripts,
};
const ROLES: Readonly<Record<string, string>> = {
  navigation: importedText.menu,
  banner: importedText.head,
  contentinfo: importedText.foot,
  search: importedText.form,
  complementary: importedText.besideText,
};
const CLASSES =
  /(?:^|[-_ ])(?:breadcrumbs?|cookies?|skip-?(?:link|nav)|share|social|pagination|noprint|sr-only)(?:$|[-_ ])/iu;

/** @returns why an element is rarely part of the text; undefined if it may be */
export function findFurniture({ tagName, properties }: Element): string | undefined {
  if (typeof properties.dataLeftOut === 'string') return properties.dataLeftOut;
  const named = FURNITURE[tagName] ?? ROLES[properties.role ?? ''];
  if (named !== undefined) return named;
  if (properties.hidden !== undefined && properties.hidden !== false) return importedText.hidden;
  const names = [properties.className ?? [], properties.id ?? []].flat().join(' ');
  return CLASSES.test(names) ? importedText.furniture : undefined;
}
