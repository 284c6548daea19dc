import type { BlockContent, DefinitionContent, Nodes, PhrasingContent } from 'mdast';

/**
 * The tree of an original: the blocks of Markdown in the order of the words, with those that shall be left out. The
 * proposals change it; then it is written.
 */
export interface OriginalTree {
  blocks: ImportBlock[];
  facts: OriginalFactsFound;
  /** What the file has and a text cannot have. */
  lost: Lost[];
}

/** A block, and what shall become of it. */
export interface ImportBlock {
  node: BlockContent | DefinitionContent;
  /** Why its words are not part of the text; undefined if they are. */
  leftOut?: string;
  /** Whether it looks like the title. */
  isTitle?: true;
}

/** A fact that the file says about itself, and where it says it. */
export interface FoundFact {
  value: string;
  /** To print after “The file says it in”: `its <meta name="DC.date">`. */
  place: string;
}

/** What the file says about itself. */
export interface OriginalFactsFound {
  title?: string | undefined;
  language?: string | undefined;
  /** The language of the program that wrote the file. The text may have another one, so its words come first. */
  programLanguage?: string | undefined;
  /** The date of the text, as YYYY, YYYY-MM or YYYY-MM-DD. */
  date?: FoundFact | undefined;
  /** The day on which the file was made. The text can be older, so this is only a hint. */
  made?: FoundFact | undefined;
  authors?: FoundFact[] | undefined;
  publisher?: FoundFact | undefined;
  /** The name or address of a licence. */
  licence?: FoundFact | undefined;
}

/** Something that cannot be expressed, and the words near it. */
export interface Lost {
  what: string;
  near: string;
}

/** @returns the words of a node as they are printed; marks of ours have none. */
export function toPlainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'code' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const isInline = node.type === 'paragraph' || node.type === 'heading' || isPhrasing(node);
  return node.children.map((child) => toPlainText(child)).join(isInline ? '' : '\n');
}

function isPhrasing({ type }: Nodes): boolean {
  return ['emphasis', 'strong', 'delete', 'link', 'tableCell'].includes(type);
}

/** A mark of our notation. It is written as it is, and has no words. */
export function toMark(value: string): PhrasingContent {
  return { type: 'html', value };
}

/** @returns the words with the mark of a role after them */
export function withRole(children: PhrasingContent[], role: string | undefined): PhrasingContent[] {
  return role === undefined ? children : [...children, toMark(` {.${role}}`)];
}

/** Makes one list of lists that follow each other. Markdown cannot write two lists without words between them. */
export function joinLists(blocks: readonly ImportBlock[]): ImportBlock[] {
  const joined: ImportBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.node.type === 'list' && block.node.type === 'list' && last.node.ordered === block.node.ordered)
      last.node.children.push(...block.node.children);
    else joined.push(block);
  }
  return joined;
}
