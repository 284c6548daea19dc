import { getPart } from '../../dom/part.ts';

/**
 * Turns off the hits of an earlier query while the reader types another one. They stay visible, so that the page does not
 * jump. But a reader who presses keys quickly must not open one of them: the next answer takes its place.
 *
 * @param root contains the field `q` and the list with the attribute `data-query`, which names the query of its hits
 * @param selector finds the lists, links and buttons that belong to these hits
 * @returns a function to call after each change of the list or, by a script, of the field
 */
export function turnOffStaleHits(root: ParentNode, selector: string): () => void {
  const field = getPart(root, 'input[name="q"]', HTMLInputElement);
  const list = getPart(root, '[data-query]', HTMLElement);
  const update = () => {
    const isStale = field.value.trim() !== list.dataset['query'];
    for (const part of root.querySelectorAll<HTMLElement>(selector)) part.inert = isStale;
  };
  field.addEventListener('input', update);
  return update;
}
