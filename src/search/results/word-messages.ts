import type { ContextSource } from '../query/archive-text.ts';
import type { Form, FormKind } from '../query/forms.ts';
import type { WordReport, WordStatus } from '../query/word-report.ts';
import { list, quote } from '../../words/quote.ts';

/** @returns the name of a language in English, or its tag if the browser does not know it */
function nameLanguage(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}

/** Facts that few texts have. */
const FACTS: { [Source in ContextSource]?: string } = {
  author: 'the author of a text',
  repost: 'the site that reposted a text',
};

/**
 * What search tells about a word, by its status. This table is the only place that says it. Each sentence is true for
 * every word with the status.
 */
const SENTENCES: Record<WordStatus, (word: WordReport) => string> = {
  printed: ({ typed, forms, fact }) =>
    fact
      ? `No text prints ${quote(typed)}, but it is ${FACTS[fact] ?? 'the date, the kind or the publisher of a text'}.`
      : `${quote(typed)} is in the texts${sayForms(forms)}.`,
  spelling: ({ typed, forms, means }) =>
    means
      ? `The texts are in ${nameLanguage(means.language)}. ${quote(typed)} means ${list(means.words)}.`
      : `No text has ${quote(typed)}. ${sayPrinted(forms)}.`,
  inflected: ({ typed, forms }) => `No text has ${quote(typed)}. The texts have ${listPrinted(forms)}.`,
  beginning: ({ typed, taken }) => `Found words that begin with ${quote(typed)}: ${list(taken)}.`,
  derived: ({ typed, taken }) =>
    `No text has ${quote(typed)}. The texts have ${list(taken)}, with the same root.`,
  corrected: ({ typed, taken }) =>
    `No text has ${quote(typed)}. The texts have ${list(taken)}, spelt almost alike.`,
  english: ({ typed }) => `No text has ${quote(typed)}.`,
  absent: ({ typed }) => `No text has ${quote(typed)}.`,
  excluded: ({ typed }) => `Passages with ${quote(typed)} are left out.`,
};

/** @returns what search did with a word, as one or two sentences */
export function sayWord(word: WordReport): string {
  return SENTENCES[word.status](word);
}

const KINDS: { kind: FormKind; name: string }[] = [
  { kind: 'spelling', name: 'in other spellings' },
  { kind: 'inflected', name: 'in other forms' },
  { kind: 'misprint', name: 'with a misprint' },
];

function sayForms(forms: Form[]): string {
  const others = KINDS.flatMap(({ kind, name }) => {
    const printed = forms.filter((form) => form.kind === kind).map((form) => form.printed);
    return printed.length === 0 ? [] : [`${name}: ${list(printed)}`];
  });
  return others.length === 0 ? ' as typed' : `, also ${others.join('; ')}`;
}

function sayPrinted(forms: Form[]): string {
  const misprints = forms.filter(({ kind }) => kind === 'misprint');
  return forms.length > 0 && misprints.length === forms.length
    ? `The archive’s correction of ${listPrinted(forms)} has it`
    : `The texts have ${listPrinted(forms)}`;
}

function listPrinted(forms: Form[]): string {
  return forms.length === 0 ? 'other words for it' : list(forms.map(({ printed }) => printed));
}
