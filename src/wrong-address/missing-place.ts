import { paths, toDocumentPath, toHref } from '../archive/addresses.ts';
import { loadStyles } from '../dom/load-styles.ts';
import { makeElement } from '../dom/make-element.ts';
import { missingPlace } from '../interface/missing-place.ts';
import { quotes } from '../interface/quotes.ts';
import { wrongAddress } from '../interface/wrong-address.ts';
import { sayMissing } from '../search/results/missing-place.ts';
import styles from '../styles/missing-place.css?url';
import { readStretch } from '../words/stretch.ts';
import { findPlace, type FoundPlace } from './match/find-place.ts';
import { readPageTexts, type PageText } from './page-texts.ts';

/** A link of the message. */
interface Offer {
  text: string;
  href: string;
}

/** What the fragment of the address means in a text of the page. */
interface Answer {
  text: PageText;
  found: FoundPlace;
}

// The message covers a part of the page, so that it moves no text. It is empty at first, because screen readers
// announce only changes of an element that is already there.
const status = makeElement('p', { role: 'status' });
const closing = makeElement('button', { type: 'button' }, wrongAddress.close);
const bar = makeElement('div', { class: 'missing-place is-empty' }, status, closing);
closing.addEventListener('click', close);
bar.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
document.body.append(bar);
const ready = loadStyles(styles);

/**
 * Reads the fragment of the address. If the fragment means one place of the page, opens this place without a new entry
 * in the history. If it means no place, says what is missing. If it is the id of an element, removes the message.
 */
export async function answerFragment(): Promise<void> {
  const fragment = location.hash.slice(1);
  const answers = document.getElementById(fragment) ? [] : listAnswers(fragment);
  const places = answers.flatMap(({ text, found }) =>
    found.kind === 'id' ? [{ text, id: toShownId(text, found.id) }] : [],
  );
  const [place] = places;
  if (place && places.length === 1) {
    await hasLoaded();
    // Unlike `history.replaceState`, this scrolls to the place and marks it.
    location.replace(`#${place.text.prefix}${place.id}`);
    return;
  }
  await ready;
  if (place) {
    const offers = places.map(({ text, id }) =>
      toOffer(text, id, wrongAddress.placeOf(nameOf(text, id), text.documentId)),
    );
    show([wrongAddress.bothHave(nameOf(place.text, place.id))], offers);
  } else show(answers.map(say), answers.flatMap(listOffers));
}

/**
 * Lists what a fragment may mean. In a comparison, the ids of the two texts have prefixes. A fragment without a prefix
 * may mean either text.
 */
function listAnswers(fragment: string): Answer[] {
  const texts = readPageTexts();
  const meant = texts.filter(({ prefix }) => prefix !== '' && fragment.toLowerCase().startsWith(prefix));
  return (meant.length > 0 ? meant : texts).flatMap((text) => {
    const own = meant.length > 0 ? fragment.slice(text.prefix.length) : fragment;
    const found = findPlace(own, text.ids, text.retired);
    return found ? [{ text, found }] : [];
  });
}

/** Only the page of a text marks a stretch. Other pages show its first passage. */
function toShownId({ isOwnPage }: PageText, id: string): string {
  return isOwnPage ? id : (readStretch(id)?.first ?? id);
}

function say({ text: { shortTitle }, found }: Answer): string {
  switch (found.kind) {
    case 'id':
      return '';
    case 'passage':
      return sayMissing({ shortTitle, place: `¶\u00A0${found.number}`, lastPassage: found.last });
    case 'retired':
      return wrongAddress.isRetired(shortTitle, `¶\u00A0${found.number}`);
    case 'line':
      return sayMissing({ shortTitle, place: missingPlace.line(found.number) });
    case 'section':
      return sayMissing({ shortTitle, place: `#${found.name}` });
  }
}

function listOffers({ text, found }: Answer): Offer[] {
  if (found.kind === 'id') return [];
  const near = found.near.map((id) => toOffer(text, id, wrongAddress.goTo(nameOf(text, id))));
  switch (found.kind) {
    case 'line':
    case 'retired':
      return near;
    case 'passage':
      return [...(found.number < found.last ? toOwnPage(text, `p${found.number}`) : []), ...near];
    case 'section':
      return near.length > 0
        ? near
        : [...toOwnPage(text, found.name), toSearch(found.name.replaceAll('-', ' '))];
  }
}

/**
 * Waits until the page has loaded. Firefox marks no target if the fragment changes before, or during the event `load`.
 */
async function hasLoaded(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => addEventListener('load', () => setTimeout(resolve), { once: true }));
}

/** Offers the page of the text. Perhaps the id was retired, and only that page has a note about it. */
function toOwnPage({ documentId, isOwnPage }: PageText, id: string): Offer[] {
  const href = toHref(toDocumentPath(documentId, encodeURIComponent(id)));
  return isOwnPage ? [] : [{ text: wrongAddress.lookOnPage(documentId), href }];
}

function toSearch(words: string): Offer {
  const query = new URLSearchParams({ q: words }).toString();
  return { text: wrongAddress.searchAllTexts(words), href: `${toHref(paths.search)}?${query}` };
}

function toOffer({ prefix }: PageText, id: string, text: string): Offer {
  return { text, href: `#${prefix}${id}` };
}

/** @returns the name of a place for readers: `¶ 7`, `line 12`, `“Privacy”` */
function nameOf({ prefix }: PageText, id: string): string {
  const [, letter, number] = /^([pL])(\d+)$/u.exec(id) ?? [];
  if (letter !== undefined)
    return letter === 'p' ? `¶\u00A0${number ?? ''}` : missingPlace.line(number ?? '');
  const element = document.getElementById(prefix + id);
  const heading = element?.matches('section') ? undefined : element?.textContent;
  return quotes.quote(heading?.trim().replace(/:$/u, '') ?? id);
}

function show(sentences: string[], offers: Offer[]): void {
  bar.classList.toggle('is-empty', sentences.length === 0);
  const unique = new Map(offers.map((offer) => [offer.href, offer.text]));
  const links = [...unique].flatMap(([href, text]) => [' ', makeElement('a', { href }, text)]);
  status.replaceChildren(wrongAddress.joinSentences(sentences), ...links);
}

function close(): void {
  show([], []);
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}
