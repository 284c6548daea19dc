import { importedText } from '../../src/interface/imported-text.ts';
import type { XmlElement } from '../../src/originals/parse-xml.ts';
import { isInlineName } from '../../src/originals/xml-names.ts';
import { toIsoDate } from './found-dates.ts';
import type { FoundFact, OriginalFactsFound } from './tree.ts';
import { findFirst, listElements, toXmlText } from './xml-elements.ts';

/** The years before the first year of each era of Japan (e-Gov XML, `Law/@Era`). */
const ERAS: Readonly<Record<string, number>> = {
  Meiji: 1867,
  Taisho: 1911,
  Showa: 1925,
  Heisei: 1988,
  Reiwa: 2018,
};
/** Elements that hold facts about the text (TEI, JATS, Akoma Ntoso, CLML, BWB). */
const HEADERS = [
  ...['teiHeader', 'article-meta', 'identification', 'front', 'metadata', 'Metadata'],
  'intitule',
];
const DATES = ['EnactmentDate', 'Made', 'FRBRdate', 'pub-date', 'date', 'docDate', 'created', 'intitule'];

/** @returns what an XML file says about its text, by the names of Akoma Ntoso, TEI, JATS, Dublin Core and e-Gov XML */
export function readXmlFacts(top: XmlElement): OriginalFactsFound {
  const headers = HEADERS.flatMap((name) => findFirst(top, name) ?? []);
  const read = (...names: string[]): FoundFact[] =>
    headers.flatMap((header) =>
      names.flatMap((name) => {
        const found = findFirst(header, name);
        const value = found === undefined ? '' : toXmlText(found);
        return value === '' ? [] : [{ value, place: importedText.element(name) }];
      }),
    );
  return {
    title: read('article-title', 'title')[0]?.value,
    language: findLanguage(top),
    date: readJapaneseDate(top) ?? headers.flatMap(findDates)[0],
    authors: [],
    publisher: read('publisher-name', 'publisher').find(({ value }) => value.length < 120),
    licence: headers.flatMap(findLicence)[0],
  };
}

function readJapaneseDate({ name, attributes }: XmlElement): FoundFact | undefined {
  const before = ERAS[attributes.Era ?? ''];
  if (name !== 'Law' || before === undefined || attributes.Year === undefined) return undefined;
  const { Year, PromulgateMonth = '', PromulgateDay = '' } = attributes;
  const date = toIsoDate(
    [String(before + Number(Year)), PromulgateMonth, PromulgateDay].filter(Boolean).join('-'),
  );
  return date === undefined ? undefined : { value: date, place: importedText.element('Law') };
}

function findDates(header: XmlElement): FoundFact[] {
  return [...listElements(header)].flatMap((element) => {
    if (!DATES.includes(element.name)) return [];
    const { attributes } = element;
    const parts = ['year', 'month', 'day'].flatMap((part) => findFirst(element, part) ?? []).map(toXmlText);
    const value =
      attributes.when ??
      attributes.date ??
      attributes.Date ??
      attributes.ondertekening_bron ??
      attributes['iso-8601-date'] ??
      (parts.join('-') || toXmlText(element));
    const date = toIsoDate(value);
    // Akoma Ntoso also dates the file and its mark-up.
    const isOfFile = /^(?:generation|markup|manifestation|transform)/iu.test(attributes.name ?? '');
    return date === undefined || isOfFile ? [] : [{ value: date, place: importedText.element(element.name) }];
  });
}

function findLicence(header: XmlElement): FoundFact[] {
  const found = findFirst(header, 'license') ?? findFirst(header, 'licence');
  const value =
    found === undefined ? '' : (found.attributes.href ?? found.attributes.target ?? toXmlText(found));
  return value === '' ? [] : [{ value, place: importedText.element(found?.name ?? '') }];
}

/** The language of a few words, such as “et cetera”, is not that of the text. */
function findLanguage(top: XmlElement): string | undefined {
  const named = new Set<string>();
  for (const element of listElements(top)) {
    const { name, attributes } = element;
    const language =
      (isInlineName(name) ? undefined : (attributes.lang ?? attributes.Lang)) ??
      (name === 'FRBRlanguage' ? attributes.language : undefined);
    if (language !== undefined && language !== '') return language;
    if (name === 'language') named.add(attributes.ident ?? toXmlText(element));
  }
  // Some files list all languages of a collection.
  return named.size === 1 ? [...named][0] : undefined;
}
