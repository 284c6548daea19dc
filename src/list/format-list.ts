import type { Manual } from '../archive/citations/passage-citation.ts';
import { listPage as labels } from '../interface/list-page.ts';
import { divideRuns, escapeHtml, toHtml, type Run } from '../linking/italic-words.ts';
import { citePlace, listReferences, quotePlace } from './cite-place.ts';
import type { GivenPlace } from './listed-place.ts';

/** @returns the list as Markdown (CommonMark): quotations with their sources and notes, then the references */
export function formatMarkdown(places: readonly GivenPlace[], manual: Manual): string {
  const quotations = places.map((place) =>
    [
      ...quotePlace(place).map(({ words: quoted, isHeading }) =>
        isHeading ? `> **${escapeMarkdown(quoted)}**` : `> ${escapeMarkdown(quoted)}`,
      ),
    ]
      .join('\n>\n')
      .concat(`\n\n${linkMarkdown(place)}. ${escapeMarkdown(citePlace(manual, place))}\n`)
      .concat(`\n${escapeMarkdown(describePlace(place))}\n`)
      .concat(place.note === '' ? '' : `\n${escapeMarkdown(labels.myNote(place.note))}\n`),
  );
  const references = listReferences(manual, places);
  const list = references.map((reference) => `- ${reference.map(toMarkdown).join('')}\n`).join('');
  return [...quotations, ...(list === '' ? [] : [`## ${labels.references}\n\n${list}`])].join('\n');
}

/** @returns the list as HTML for the clipboard. Word processors keep quotations, links and notes */
export function formatHtml(places: readonly GivenPlace[], manual: Manual): string {
  const quotations = places.map((place) => {
    const { text, note } = place;
    const direction = text.direction === '' ? '' : ` dir="${escapeHtml(text.direction)}"`;
    const quotation = quotePlace(place)
      .map(({ words: quoted, isHeading }) =>
        paragraph(isHeading ? `<b>${escapeHtml(quoted)}</b>` : escapeHtml(quoted)),
      )
      .join('');
    const link = `<a href="${escapeHtml(place.address)}">${escapeHtml(nameSource(place))}</a>`;
    return [
      `<blockquote lang="${escapeHtml(text.language)}"${direction}>${quotation}</blockquote>`,
      paragraph(`${link}. ${toHtml(divideRuns(citePlace(manual, place), text.templates.italic[manual]))}`),
      paragraph(escapeHtml(describePlace(place))),
      note === '' ? '' : paragraph(escapeHtml(labels.myNote(note)).replaceAll('\n', '<br>')),
    ].join('');
  });
  // The manuals ask for a hanging indent of half an inch.
  const references = listReferences(manual, places).map(
    (reference) => `<p style="margin-left:0.5in;text-indent:-0.5in">${toHtml(reference)}</p>`,
  );
  return [
    ...quotations,
    ...(references.length > 0 ? [`<h2>${labels.references}</h2>`, ...references] : []),
  ].join('\n');
}

/** @returns the list as plain text, for programs that take no HTML from the clipboard */
export function formatPlainText(places: readonly GivenPlace[], manual: Manual): string {
  const quotations = places.map((place) =>
    [
      ...quotePlace(place).map(({ words: quoted }) => quoted),
      `${nameSource(place)}. ${citePlace(manual, place)}`,
      describePlace(place),
      ...(manual === 'chicago' ? [] : [place.address]),
      ...(place.note === '' ? [] : [labels.myNote(place.note)]),
    ].join('\n'),
  );
  const references = listReferences(manual, places).map((reference) =>
    reference.map(({ words: cited }) => cited).join(''),
  );
  return [...quotations, ...references].join('\n\n');
}

function nameSource({ text, name }: GivenPlace): string {
  return labels.source(text.title, name);
}

/** Names the kind of text and the headings above the place, because a quotation alone shows neither. */
function describePlace({ text, headings }: GivenPlace): string {
  return labels.about(text.standing, text.kind, headings);
}

function linkMarkdown(place: GivenPlace): string {
  return `[${escapeMarkdown(nameSource(place))}](<${place.address}>)`;
}

function toMarkdown({ words: cited, isItalic }: Run): string {
  return isItalic ? `*${escapeMarkdown(cited)}*` : escapeMarkdown(cited);
}

/** Escapes every mark of Markdown and makes one line, so that the words appear as they are. */
function escapeMarkdown(written: string): string {
  return written
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>#|~&!]/gu, '\\$&')
    .replace(/^([-+=])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}

function paragraph(html: string): string {
  return `<p>${html}</p>`;
}
