import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fragments } from '../interface/fragments.ts';
import type { Correction } from './model.ts';

/** A correction with the offsets of its words in the text content of the HTML, which keeps white space as written. */
interface MarkedRange {
  correction: Correction;
  start: number;
  end: number;
}

/**
 * Marks the words of each correction, and adds a link to its note after them. The words may be inside emphasis or a
 * link, or begin outside and end inside. In that case, each part gets its own mark, because HTML elements must nest.
 *
 * @param nodes the inline content of one passage or heading; it is not changed
 * @param corrections the corrections of this passage or heading
 */
export function markCorrections(
  nodes: readonly ElementContent[],
  corrections: readonly Correction[],
): ElementContent[] {
  const written = nodes.map(getText).join('');
  const ranges = corrections
    .map((correction) => toRange(correction, written))
    .toSorted((a, b) => a.start - b.start);
  return new Marker(ranges).mark(nodes, false);
}

class Marker {
  readonly #ranges: readonly MarkedRange[];
  /** The number of characters before the node that is being marked. */
  #offset = 0;
  /** Links to corrections that wait for the end of a link of the text, because a link cannot contain a link. */
  #waiting: Element[] = [];

  constructor(ranges: readonly MarkedRange[]) {
    this.#ranges = ranges;
  }

  mark(nodes: readonly ElementContent[], isInLink: boolean): ElementContent[] {
    return nodes.flatMap((node) => {
      if (node.type === 'text') return this.#markText(node.value, isInLink);
      if (node.type !== 'element') return [node];
      const isLink = node.tagName === 'a';
      const marked = { ...node, children: this.mark(node.children, isInLink || isLink) };
      return isLink && !isInLink ? [marked, ...this.#waiting.splice(0)] : [marked];
    });
  }

  #markText(value: string, isInLink: boolean): ElementContent[] {
    const first = this.#offset;
    this.#offset += value.length;
    const marked: ElementContent[] = [];
    let done = 0;
    for (const { correction, start, end } of this.#ranges) {
      const [from, to] = [Math.max(start - first, 0), Math.min(end - first, value.length)];
      if (from >= to) continue;
      marked.push({ type: 'text', value: value.slice(done, from) });
      marked.push(h('span', { class: 'sic' }, value.slice(from, to)));
      done = to;
      if (end > first + value.length) continue;
      if (isInLink) this.#waiting.push(toNoteLink(correction));
      else marked.push(toNoteLink(correction));
    }
    return [...marked, { type: 'text', value: value.slice(done) }];
  }
}

function toNoteLink({ number, reading }: Correction): Element {
  return h('a', {
    class: 'sic-note',
    href: `#ui-correction-${number}`,
    ariaLabel: fragments.sicNote(reading),
  });
}

/** Offsets of a correction count single spaces between words; the HTML has the white space of the file. */
function toRange(correction: Correction, written: string): MarkedRange {
  const starts = [...written.matchAll(/\S+/gu)];
  const toOffset = (position: number) => {
    let passed = 0;
    for (const { 0: word, index } of starts) {
      const end = passed + word.normalize('NFC').length;
      if (position <= end) return index + Math.min(Math.max(position - passed, 0), word.length);
      passed = end + 1;
    }
    return written.length;
  };
  return { correction, start: toOffset(correction.start), end: toOffset(correction.end) };
}

function getText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(getText).join('') : '';
}
