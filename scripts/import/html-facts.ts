import type { Element, Root } from 'hast';
import { importedText } from '../../src/interface/imported-text.ts';
import { toRawText } from './html-tree.ts';
import { toIsoDate } from './found-dates.ts';
import type { FoundFact, OriginalFactsFound } from './tree.ts';

const DATES =
  /^(?:dc\.?date|dcterms\.(?:date|issued)|dc\.date\.issued|date|article:published_time|citation_(?:publication_)?date|datePublished)$/iu;
const AUTHORS = /^(?:author|dc\.?creator|dcterms\.creator|citation_author)$/iu;
const PUBLISHERS =
  /^(?:dc\.?publisher|dcterms\.publisher|citation_publisher|og:site_name|application-name)$/iu;
const LICENCES = /^(?:dc\.?rights|dcterms\.(?:license|rights)|rights|copyright)$/iu;
const LANGUAGES = /^(?:dc\.?language|dcterms\.language|content-language|og:locale)$/iu;
const TITLES = /^(?:dc\.?title|dcterms\.title|citation_title|og:title)$/iu;

/** @returns what a page says about itself: in `html`, `title`, `meta` and `link` elements, and in JSON-LD (schema.org) */
export function readHtmlFacts(root: Root): OriginalFactsFound {
  const [html] = findElements(root, ({ tagName }) => tagName === 'html');
  const [title] = findElements(root, ({ tagName }) => tagName === 'title');
  const metas = findElements(root, ({ tagName }) => tagName === 'meta').flatMap(({ properties }) => {
    const name = String(
      properties.name ?? properties.property ?? properties.itemProp ?? properties.httpEquiv ?? '',
    );
    const value = (properties.content ?? '').trim();
    return value === '' ? [] : [{ name, value, place: importedText.meta(name) }];
  });
  const linked = readJsonLd(root);
  const find = (pattern: RegExp) => metas.filter(({ name }) => pattern.test(name));
  const words = title === undefined ? '' : toRawText(title).replaceAll(/\s+/gu, ' ').trim();
  const language = (html?.properties.lang ?? '').trim();
  const dates = [...find(DATES), ...linked.date].flatMap(({ value, place }) => {
    const date = toIsoDate(value);
    return date === undefined ? [] : [{ value: date, place }];
  });
  return {
    title: words === '' ? (find(TITLES)[0]?.value ?? linked.title[0]?.value) : words,
    language: [language, ...[...find(LANGUAGES), ...linked.language].map(({ value }) => value)].find(
      (tag) => tag !== '',
    ),
    date: dates[0],
    authors: [...find(AUTHORS), ...linked.author],
    publisher: [...find(PUBLISHERS), ...linked.publisher][0],
    licence: [...findLicenceLinks(root), ...linked.licence, ...find(LICENCES)][0],
  };
}

/** @returns all elements for which a condition holds, in the order of the page */
export function findElements(node: Root | Element, isWanted: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(isWanted(child) ? [child] : []), ...findElements(child, isWanted)] : [],
  );
}

function findLicenceLinks(root: Root): FoundFact[] {
  return findElements(
    root,
    ({ tagName, properties }) =>
      /^(?:a|link)$/u.test(tagName) && [properties.rel ?? []].flat().includes('license'),
  ).map(({ properties }) => ({ value: properties.href ?? '', place: importedText.licenceLink }));
}

const JSON_LD = {
  title: ['headline', 'name'],
  date: ['datePublished', 'dateCreated', 'legislationDate'],
  author: ['author', 'creator'],
  publisher: ['publisher', 'sourceOrganization'],
  language: ['inLanguage'],
  licence: ['license'],
} as const;
type JsonLdFact = keyof typeof JSON_LD;

/** Reads the first thing that JSON-LD describes with a fact of a text. Broken JSON counts as none. */
function readJsonLd(root: Root): Record<JsonLdFact, FoundFact[]> {
  const things = findElements(
    root,
    ({ tagName, properties }) => tagName === 'script' && properties.type === 'application/ld+json',
  ).flatMap((script) => listThings(parseJson(toRawText(script))));
  const facts = Object.entries(JSON_LD).map(([fact, keys]) => [
    fact,
    things.flatMap((thing) =>
      keys.flatMap((key) => toNames(thing[key]).map((value) => ({ value, place: importedText.jsonLd(key) }))),
    ),
  ]);
  return Object.fromEntries(facts) as Record<JsonLdFact, FoundFact[]>;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sites also describe themselves, their menus and their search. Only a thing with a date or author is taken for the text. */
function listThings(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(listThings);
  if (typeof value !== 'object' || value === null) return [];
  const thing = value as Record<string, unknown>;
  const isText = [...JSON_LD.date, ...JSON_LD.author, 'headline'].some((key) => key in thing);
  return [...(isText ? [thing] : []), ...listThings(thing['@graph'])];
}

function toNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(toNames);
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value !== 'object' || value === null) return [];
  const { name, url } = value as Record<string, unknown>;
  return toNames(name ?? url);
}
