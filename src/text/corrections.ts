import type { Correction } from '../schemas/front-matter.ts';
import type { WrittenBlock } from './written-block.ts';
import { faults, type Fault } from './problems.ts';

/**
 * @returns a fault for each correction, by its place in the list, whose words as published do not stand exactly
 *   once in the passage or heading it names, in one run of text
 */
export function checkCorrections(
  corrections: readonly Correction[],
  blocks: readonly WrittenBlock[],
): { index: number; fault: Fault }[] {
  return corrections.flatMap(({ at, published }, index) => {
    const block = blocks.find(({ id }) => id === at);
    if (!block) return [{ index, fault: faults.correctionPlace(at) }];
    const runs = block.children.flatMap((node) => (node.type === 'text' ? [node.value] : []));
    const count = runs.reduce((sum, run) => sum + run.split(published).length - 1, 0);
    return count === 1 ? [] : [{ index, fault: faults.correctionWords(published, at, count) }];
  });
}
