import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { fragments } from '../interface/fragments.ts';
import { toPassageNumber } from '../schemas/ids.ts';
import type { BodyBlock, BodySection } from './body.ts';
import { placeCopy } from './copy.ts';
import { markCorrections } from './correction-marks.ts';
import { toHtmlNodes } from './inline.ts';
import { makeRelative, numberLinks } from './links.ts';
import type { Correction } from './model.ts';
import type { Placement } from './placement.ts';
import type { WrittenBlock } from './written-block.ts';

/** The input for the HTML of a text. */
export interface WrittenText {
  title: string;
  sections: readonly BodySection[];
  corrections: readonly Correction[];
}

/**
 * Renders the content of `<article data-document>`. The archive's own links and numbers are empty elements that the
 * style sheet fills, so that `textContent` has only the words of the text.
 *
 * Reader views score elements and leave out the parts that score low. So headings, paragraphs and lists follow each
 * other in one section, without nesting: the section scores best, and holds all of them.
 *
 * @param placement how the text is shown as a copy; undefined on its own page
 */
export function renderHtml({ title, sections, corrections }: WrittenText, placement?: Placement): string {
  const opening = sections.find(({ heading }) => heading === undefined);
  const blocks = sections.flatMap((section) => renderSection(section, corrections));
  // The passages before the first heading have no heading that could have the id of their section.
  const start = opening ? [h('span', { id: opening.id })] : [];
  const children = [h('h1', title), h('section', inLines([...start, ...blocks]))];
  const root: Root = { type: 'root', children: inLines(children) };
  makeRelative(root);
  numberLinks(root);
  if (placement !== undefined) placeCopy(root, placement);
  // The option keeps apostrophes in labels as they are in the words, so that pages compress better.
  return toHtml(root, { allowDangerousCharacters: true, closeSelfClosing: placement?.isBook ?? false });
}

/** @returns the heading, the blocks and the sections below, one after the other */
function renderSection(section: BodySection, corrections: readonly Correction[]): Element[] {
  return [
    ...(section.heading === undefined ? [] : [renderHeading(section.heading, section.level, corrections)]),
    ...renderBlocks(section.blocks, corrections),
    ...section.sections.flatMap((below) => renderSection(below, corrections)),
  ];
}

/**
 * The link is beside the heading, because screen readers would read its name with the heading. The class `article` tells reader
 * views that the heading is text, even if its id looks like a menu or a comment (`related-news`, `social-governance`).
 */
function renderHeading(heading: WrittenBlock, level: number, corrections: readonly Correction[]): Element {
  const words = heading.words.map(({ word }) => word).join(' ');
  return h('header', [
    h(`h${level}`, { class: 'article', id: heading.id }, renderInline(heading, corrections)),
    renderPermalink(heading.id, fragments.linkToSection(words)),
  ]);
}

function renderBlocks(blocks: readonly BodyBlock[], corrections: readonly Correction[]): Element[] {
  return blocks.map((block) => {
    if (block.type === 'passage') return renderPassage('p', block.passage, corrections);
    if (block.type === 'quote') return h('blockquote', inLines(renderBlocks(block.blocks, corrections)));
    return h('ul', inLines(block.items.map((item) => renderItem(item, corrections))));
  });
}

/** An item with only one passage is that passage. An item with several blocks contains them. */
function renderItem(blocks: readonly BodyBlock[], corrections: readonly Correction[]): Element {
  const [first] = blocks;
  if (blocks.length === 1 && first?.type === 'passage')
    return renderPassage('li', first.passage, corrections);
  return h('li', inLines(renderBlocks(blocks, corrections)));
}

function renderPassage(
  tagName: 'p' | 'li',
  passage: WrittenBlock,
  corrections: readonly Correction[],
): Element {
  const number = toPassageNumber(passage.id);
  return h(tagName, { id: passage.id, dataPassage: String(number), dataRole: passage.role }, [
    renderPermalink(passage.id, fragments.linkToParagraph(number), number),
    ...renderInline(passage, corrections),
  ]);
}

function renderPermalink(id: string, label: string, number?: number): Element {
  return h('a', {
    class: 'permalink',
    href: `#${id}`,
    dataNumber: number && String(number),
    ariaLabel: label,
  });
}

function renderInline({ id, children }: WrittenBlock, corrections: readonly Correction[]): ElementContent[] {
  return markCorrections(
    toHtmlNodes(children),
    corrections.filter(({ fragmentId }) => fragmentId === id),
  );
}

/** Puts line ends between blocks, so that their words are separate in `textContent`. */
function inLines(elements: Element[]): ElementContent[] {
  const lineEnd: ElementContent = { type: 'text', value: '\n' };
  return [lineEnd, ...elements.flatMap((element) => [element, lineEnd])];
}
