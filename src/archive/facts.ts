import { toHtml } from 'hast-util-to-html';
import { h, type Child } from 'hastscript';
import { facts as words } from '../interface/facts.ts';
import { formats } from '../interface/formats.ts';
import { site } from '../site.ts';
import {
  toBrowsePath,
  toDocumentPath,
  toHref,
  toPermanentAddress,
  toSourcePath,
  type Publication,
} from './addresses.ts';
import { formatAuthor } from './authors.ts';
import { toEdition } from './citations/csl-item.ts';
import type { ArchiveDocument } from './documents.ts';
import type { TiedText } from './tied-texts.ts';
import { toOwn, toTitle } from './own-words.ts';
import { toKindElement } from './natures.ts';

/**
 * A place that shows facts. On the page of a document: `header`, below the kind and date at the top (this archive has
 * no such fact); `provenance`, below the text; `paper-head`, above the text, on paper only. On the page of its source:
 * `source-page`. On `/print/`: `print-page`, below each text.
 */
export type FactPlace = 'header' | 'provenance' | 'source-page' | 'paper-head' | 'print-page';

/** One value of a fact, as HTML. */
interface FactValue {
  html: string;
  /** More about the value: the evidence for it. */
  note?: string;
  /** A hash. It is collapsed at first, because it is long and few readers need it. */
  hash?: string;
}

/** A fact about a document, as readers see it. */
export interface Fact {
  label: string;
  values: FactValue[];
  /** Whether it is the credit line, which has a button to copy it. */
  hasCredit?: true;
  places: readonly FactPlace[];
}

/**
 * Lists the facts of a document. Only this function decides the label of each fact and where it is shown. The JSON
 * export has all front matter. `toCslItem` decides which facts a citation has.
 *
 * @returns the facts to show in this place, in order
 */
export function listFacts(
  { id, text, frontMatter, nature, partners, tied = [] }: ArchiveDocument,
  publication: Publication,
  place: FactPlace,
): Fact[] {
  const {
    dated,
    datedAs = dated,
    datedBy,
    dates = [],
    authors,
    publisher,
    repostedOn,
    source,
    original,
    rights,
  } = frontMatter;
  const link = (path: string, content: Child) => h('a', { href: toHref(path, publication.base) }, content);
  const path = toDocumentPath(id);
  const address = toPermanentAddress(path, publication) ?? toHref(path, publication.base);
  const facts: Fact[] = [
    {
      label: words.kindOfText,
      values: [toValue(link(toBrowsePath('nature', nature.id), toKindElement(nature)))],
      places: ['provenance'],
    },
    {
      label: words.date,
      values: [toValue(h('time', { datetime: dated }, formats.formatDate(datedAs)), datedBy)],
      places: ['provenance', 'print-page'],
    },
    ...dates.map(({ role, date, evidence }): Fact => ({
      label: words.dateRoles[role],
      values: [toValue(formats.formatDate(date), evidence)],
      places: ['provenance', 'print-page'],
    })),
    {
      label: site.partnerName?.[partners.length === 1 ? 'one' : 'many'] ?? words.partners(partners.length),
      values: partners.map((partner) =>
        toValue(link(toBrowsePath('partner', partner.id), toOwn(partner.name))),
      ),
      places: ['provenance'],
    },
    {
      label: words.authors(authors?.length ?? 1),
      values: (authors?.map(formatAuthor) ?? [words.notKnown]).map((name) => toValue(name)),
      places: ['provenance', 'paper-head', 'print-page'],
    },
    {
      label: words.publisher,
      values: [toValue(publisher)],
      places: ['provenance', 'paper-head', 'print-page'],
    },
    {
      label: words.repostedOn,
      values: repostedOn === undefined ? [] : [toValue(toSite(repostedOn))],
      places: ['provenance', 'paper-head', 'print-page'],
    },
    {
      label: repostedOn === undefined ? words.publishedAt : words.repostedAt,
      values: [toValue(toSourceAddress(source), source.addressNote)],
      places: ['provenance', 'print-page'],
    },
    {
      label: words.original,
      // The page of a text leaves out the evidence, to stay light.
      values:
        original === undefined
          ? []
          : [toValue(toOriginal(original), place === 'provenance' ? undefined : original.evidence)],
      places: ['provenance', 'source-page', 'print-page'],
    },
    {
      label: words.tiedTexts,
      values: tied.map((text) =>
        toValue(
          [
            link(toDocumentPath(text.document.id), toTitle(text.document.frontMatter)),
            ` (${toTieName(text)}) `,
            link(text.comparePath, words.sideBySide),
          ],
          text.evidence,
        ),
      ),
      places: ['provenance', 'print-page'],
    },
    { label: words.archive, values: [toValue(`${publication.name}, ${address}`)], places: ['paper-head'] },
    {
      label: words.inThisArchive,
      values: [toValue(h('a', { class: 'address', href: toHref(path, publication.base) }, address))],
      places: ['print-page'],
    },
    {
      label: words.asReceived,
      values: [
        {
          ...toValue(link(toSourcePath(id), text.source.file)),
          hash: toHash(words.hashOfFile, text.source.sha256),
        },
      ],
      places: ['provenance', 'print-page'],
    },
    {
      label: words.edition,
      values: [
        {
          ...toValue(toEdition(text.wordsSha256)),
          hash: toHash(words.hashOfWords, text.wordsSha256),
        },
      ],
      places: ['provenance', 'paper-head', 'print-page'],
    },
    {
      label: words.rights,
      values: [toValue(toRights(rights), rights.notice)],
      hasCredit: true,
      places: ['provenance', 'print-page'],
    },
  ];
  return facts.filter(({ places, values }) => places.includes(place) && values.length > 0);
}

/** @returns the names of the partners, which follow the date of a text in lists; empty if there are none */
export function toPartnersAfterDate(partners: ArchiveDocument['partners']): string {
  return partners.length === 0 ? '' : ` · ${formats.joinNames(partners.map(({ name }) => name))}`;
}

/** @returns a value, followed by its note and its hash. */
export function toFactHtml({ html, note, hash = '' }: FactValue): string {
  return `${html}${note === undefined ? '' : ` <span class="note">${note}</span>`}${hash}`;
}

function toValue(content: Child, note?: Child): FactValue {
  const toFragment = (inner: Child) => toHtml(h(null, inner));
  return {
    html: toFragment(content),
    ...(note === undefined ? {} : { note: toFragment(typeof note === 'string' ? toOwn(note) : note) }),
  };
}

function toHash(name: string, sha256: string): string {
  return toHtml(
    h('details', { class: 'note' }, [h('summary', name), ' ', h('code', { class: 'hash' }, sha256)]),
  );
}

function toSite({ name, address }: NonNullable<ArchiveDocument['frontMatter']['repostedOn']>): Child {
  return address === undefined ? name : h('a', { href: address }, name);
}

function toSourceAddress({ address, incompleteAddress }: ArchiveDocument['frontMatter']['source']): Child {
  if (address !== undefined) return h('a', { class: 'address', href: address }, address);
  if (incompleteAddress === undefined) return words.notKnown;
  return [h('span', { class: 'address' }, incompleteAddress), ' ', h('strong', words.incomplete)];
}

function toTieName({ tie, document, isAuthentic }: TiedText): string {
  const name = words.ties[tie];
  const language = words.nameLanguage(document.frontMatter.language);
  return formats.joinNames(
    isAuthentic === undefined ? [name, language] : [name, language, words.authentic(isAuthentic)],
  );
}

/** The title, or else the address, and the language in which it is written. */
function toOriginal({
  title,
  language,
  address,
}: NonNullable<ArchiveDocument['frontMatter']['original']>): Child {
  const name = title === undefined ? address : h('span', { lang: language }, title);
  const linked = address === undefined ? name : h('a', { href: address, hreflang: language }, name);
  return [linked, ` (${words.nameLanguage(language)})`];
}

function toRights({ licence, licenceAddress, credit }: ArchiveDocument['frontMatter']['rights']): Child {
  const named = licenceAddress === undefined ? licence : h('a', { href: licenceAddress }, licence);
  return [
    ...(licence === undefined || named === undefined ? [] : [named, ' ']),
    h('span', { class: 'credit' }, credit),
  ];
}
