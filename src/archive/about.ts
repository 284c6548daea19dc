import type { MDXInstance } from 'astro';
import { AboutFrontMatterSchema, type AboutFrontMatter } from '../schemas/about.ts';
import { toAboutPath } from './addresses.ts';

/** One of the archive's own pages. */
export interface AboutPage extends AboutFrontMatter {
  /** The last part of its address; undefined for the first page. */
  slug: string | undefined;
  path: string;
  /** Its sections, in the order of the page. */
  sections: { id: string; title: string }[];
  Content: MDXInstance<object>['Content'];
}

/**
 * @returns the archive's own pages, one for each file in `content/about/`, in the order of their names
 * @throws if the front matter of a page does not match its schema
 */
export function getAboutPages(): AboutPage[] {
  const files = import.meta.glob<MDXInstance<object>>('../../content/about/*.mdx', { eager: true });
  return Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, { frontmatter, getHeadings, Content }]) => {
      const name = file.replace(/^.*\/|\.mdx$/g, '');
      const slug = name === 'index' ? undefined : name;
      const sections = getHeadings()
        .filter(({ depth }) => depth === 2)
        .map(({ slug: id, text }) => ({ id, title: text }));
      return {
        ...AboutFrontMatterSchema.parse(frontmatter),
        slug,
        path: toAboutPath(slug),
        sections,
        Content,
      };
    });
}
