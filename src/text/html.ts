import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { fragments } from '../interface/fragments.ts';
import type { BodyBlock, BodySection } from './body.ts';
import { placeCopy, placeInHtml } from './copy.ts';
import { BlockRenderer, inLines, renderPermalink } from './html-blocks.ts';
import { listReferences } from './inline.ts';
import type { LinkBeside } from './link-beside.ts';
import { listElements, makeRelative, numberLinks } from './links.ts';
import type { Correction, Figure } from './model.ts';
import type { Placement } from './placement.ts';
import { listWritten } from './written.ts';
import type { WrittenBlock } from './written-block.ts';

/** Apostrophes in labels are not escaped. They are as in the words of the text, so pages compress better. */
const HTML_FORM = { allowDangerousCharacters: true };

/** The input for the HTML of a text. */
export interface WrittenText {
  title: string;
  sections: readonly BodySection[];
  corrections: readonly Correction[];
  /** How many passages of the opening are printed before the title. */
  beforeTitle?: number;
  figures?: readonly Figure[];
}

/**
 * Renders the content of `<article data-document>`. The archive's own links and numbers are empty elements that the
 * style sheet fills, so that `textContent` has only the words of the text.
 *
 * Reader views score elements and leave out the parts that score low. So headings, paragraphs and lists follow each
 * other in one section, without nesting. Then the section has the best score, and it contains all of them.
 */
export function renderHtml({
  title,
  sections,
  corrections,
  beforeTitle = 0,
  figures = [],
}: WrittenText): string {
  const opening = sections.find(({ heading }) => heading === undefined);
  const renderer = new BlockRenderer(
    { corrections, figures, notes: listNotes(sections) },
    listAll(sections).flatMap(({ children }) => listReferences(children).map(({ label }) => label)),
  );
  const above = renderer.renderBlocks(opening?.blocks.slice(0, beforeTitle) ?? []);
  const blocks = sections.flatMap((section) =>
    renderSection(
      section === opening ? { ...section, blocks: section.blocks.slice(beforeTitle) } : section,
      2,
      renderer,
    ),
  );
  // The passages before the first heading have no heading that could have the id of their section.
  const start = opening ? [h('span', { id: opening.id })] : [];
  const children =
    above.length > 0
      ? [...start, ...above, h('h1', title), h('section', inLines(blocks))]
      : [h('h1', title), h('section', inLines([...start, ...blocks]))];
  const root: Root = { type: 'root', children: inLines(children) };
  makeRelative(root);
  numberLinks(root);
  return toHtml(root, HTML_FORM);
}

/**
 * Makes a copy from the finished HTML, so that the archive need not keep the parsed text of every document in memory.
 *
 * @param html the result of `renderHtml`
 * @returns the HTML of a copy for another page than the text's own
 */
export function renderCopy(html: string, placement: Placement): string {
  return placeInHtml(html, placement) ?? renderParsed(html, placement);
}

/**
 * @param html the result of `renderHtml`
 * @param beside links of the archive, by the id of the heading or passage beside which they are
 * @returns the HTML with these links
 */
export function renderWithLinks(html: string, beside: ReadonlyMap<string, LinkBeside>): string {
  const root = parser.parse(html);
  addLinks(root, beside);
  return toHtml(root, HTML_FORM);
}

/** @returns the same as `renderCopy`. It parses the HTML, so it can make every change, but it takes longer */
export function renderParsed(html: string, placement: Placement): string {
  const root = parser.parse(html);
  placeCopy(root, placement);
  return toHtml(root, { ...HTML_FORM, closeSelfClosing: placement.isBook ?? false });
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** @returns the first passage of each note, by its label */
function listNotes(sections: readonly BodySection[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { note, id } of listAll(sections))
    if (note !== undefined && !notes.has(note)) notes.set(note, id);
  return notes;
}

function listAll(sections: readonly BodySection[]): WrittenBlock[] {
  return sections.flatMap(({ heading, blocks, sections: below }) => [
    ...(heading ? [heading] : []),
    ...listWritten(blocks),
    ...listAll(below),
  ]);
}

/**
 * @param level the level of the heading in HTML: it counts the sections around it, because HTML should skip no level
 * @returns the heading, the blocks and the sections below, one after the other
 */
function renderSection(
  section: {
    heading: WrittenBlock | undefined;
    level: number;
    blocks: readonly BodyBlock[];
    sections: readonly BodySection[];
  },
  level: number,
  renderer: BlockRenderer,
): Element[] {
  return [
    ...(section.heading === undefined
      ? []
      : [renderHeading(section.heading, section.level, level, renderer)]),
    ...renderer.renderBlocks(section.blocks),
    ...section.sections.flatMap((below) => renderSection(below, level + 1, renderer)),
  ];
}

/**
 * The link is beside the heading. If it were inside, screen readers would read its name as a part of the heading. The
 * class `article` tells reader views that the heading is text, even if its id looks like a menu or a comment
 * (`related-news`, `social-governance`).
 */
function renderHeading(heading: WrittenBlock, rank: number, level: number, renderer: BlockRenderer): Element {
  const words = heading.words.map(({ word }) => word).join(' ');
  const attributes = {
    class: 'article',
    id: heading.id,
    dataRole: heading.sectionRole,
    dataRank: rank === level ? undefined : String(rank),
    lang: heading.language,
    dir: heading.direction,
  };
  return h('header', [
    h(`h${level}`, attributes, renderer.renderInline(heading)),
    renderPermalink(heading.id, fragments.linkToSection(words)),
  ]);
}

/** Adds each link at the end of its passage, at the end of the last cell of its row, or after its heading. */
function addLinks(root: Root, beside: ReadonlyMap<string, LinkBeside>): void {
  for (const element of listElements(root)) {
    // The link of a heading goes into the header, because it is not part of the heading.
    const [named] = element.tagName === 'header' ? element.children : [element];
    if (named?.type !== 'element' || /^h[1-6]$/u.test(element.tagName)) continue;
    const link = beside.get(String(named.properties.id));
    const place =
      element.tagName === 'tr' ? element.children.findLast(({ type }) => type === 'element') : element;
    if (!link || place?.type !== 'element') continue;
    place.children.push(
      h('a', { class: 'beside', href: link.href, dataSign: link.sign, ariaLabel: link.label }),
    );
  }
}
