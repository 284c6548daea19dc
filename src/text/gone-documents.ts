import type { Ledger } from '../schemas/permanent-ids.ts';
import { isBefore } from './order.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import type { YamlList } from './yaml.ts';

/**
 * Checks what the lists of moved documents and of documents that were taken down have in common.
 *
 * @param file the path of the list
 * @param key the field with the id that the document had
 * @returns a problem for every document that is listed twice, or that has an id that was published after it went
 */
export function checkGone<Key extends string>(
  file: string,
  { entries, getLine }: YamlList<Record<Key | 'when', string>>,
  key: Key,
  ledgers: Ledger,
): Problem[] {
  const lines = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const { [key]: id, when } = entry;
    const line = getLine([index, key]);
    const other = lines.get(id);
    lines.set(id, other ?? line);
    const dates = Object.values(ledgers[id] ?? {}).map(({ published }) => published);
    const late = dates.find((published) => isBefore(when, published));
    return [
      ...(other === undefined ? [] : [toProblem(file, line, faults.goneTwice(id, other))]),
      ...(late === undefined
        ? []
        : [toProblem(file, getLine([index, 'when']), faults.goneBeforePublished(id, when, late))]),
    ];
  });
}
