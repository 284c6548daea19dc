import type { Element } from 'hast';

/** The name of a list of contents in the tree of a law. HTML has none. */
export const LIST_OF_CONTENTS = 'list-of-contents';

/** What the elements of a page that are rarely words of a text are called. */
const FURNITURE: Readonly<Record<string, string>> = {
  [LIST_OF_CONTENTS]: 'List of contents.',
  nav: 'Menu of the page.',
  header: 'Head of the page.',
  footer: 'Foot of the page.',
  aside: 'Words beside the text.',
  button: 'Button of the page.',
  select: 'Form of the page.',
  textarea: 'Form of the page.',
  form: 'Form of the page.',
  dialog: 'Window of the page.',
  noscript: 'Words for browsers without scripts.',
};
const ROLES: Readonly<Record<string, string>> = {
  navigation: 'Menu of the page.',
  banner: 'Head of the page.',
  contentinfo: 'Foot of the page.',
  search: 'Form of the page.',
  complementary: 'Words beside the text.',
};
const CLASSES =
  /(?:^|[-_ ])(?:breadcrumbs?|cookies?|skip-?(?:link|nav)|share|social|pagination|noprint|sr-only)(?:$|[-_ ])/iu;

/** @returns why an element is rarely part of the text; undefined if it may be */
export function findFurniture({ tagName, properties }: Element): string | undefined {
  if (typeof properties.dataLeftOut === 'string') return properties.dataLeftOut;
  const named = FURNITURE[tagName] ?? ROLES[properties.role ?? ''];
  if (named !== undefined) return named;
  if (properties.hidden !== undefined && properties.hidden !== false)
    return 'Words that browsers do not show.';
  const names = [properties.className ?? [], properties.id ?? []].flat().join(' ');
  return CLASSES.test(names) ? 'Furniture of the page.' : undefined;
}
