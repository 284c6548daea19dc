import { searchResults } from '../../interface/search-results.ts';
import type { Form, FormKind } from '../query/forms.ts';
import type { WordReport, WordStatus } from '../query/word-report.ts';

/**
 * What search says about a word, by the status of the word. Only this table says it. Each sentence is true for every
 * word with that status.
 */
const SENTENCES: Record<WordStatus, (word: WordReport) => string> = {
  printed: ({ typed, forms }) => searchResults.isPrinted(typed, groupForms(forms)),
  spelling: ({ typed, forms, means }) =>
    means ? searchResults.means(typed, means.language, means.words) : sayForms(typed, forms),
  inflected: ({ typed, forms }) => searchResults.hasForms(typed, listPrinted(forms)),
  beginning: ({ typed, taken }) => searchResults.isBeginning(typed, taken),
  derived: ({ typed, taken, isUnprinted }) => searchResults.isDerived(typed, taken, isUnprinted),
  corrected: ({ typed, taken, isUnprinted }) => searchResults.isCorrected(typed, taken, isUnprinted),
  english: sayAbsent,
  absent: (word) =>
    searchResults.join([
      ...(word.language === undefined ? [] : [searchResults.textsAreIn(word.language)]),
      sayAbsent(word),
    ]),
  excluded: ({ typed }) => searchResults.isExcluded(typed),
};

/** @returns what search did with a word, as one or two sentences */
export function sayWord(word: WordReport): string {
  return SENTENCES[word.status](word);
}

function sayAbsent({ typed, fact }: WordReport): string {
  return fact ? searchResults.isFact(typed, fact.source, fact.text) : searchResults.isAbsent(typed);
}

const OTHER_KINDS: readonly FormKind[] = ['spelling', 'inflected', 'misprint'];

/** @returns the forms that are not as typed, by kind */
function groupForms(forms: Form[]): { kind: FormKind; printed: string[] }[] {
  return OTHER_KINDS.map((kind) => ({
    kind,
    printed: listPrinted(forms.filter((form) => form.kind === kind)),
  })).filter(({ printed }) => printed.length > 0);
}

function sayForms(typed: string, forms: Form[]): string {
  const isMisprinted = forms.length > 0 && forms.every(({ kind }) => kind === 'misprint');
  return isMisprinted
    ? searchResults.isMisprinted(typed, listPrinted(forms))
    : searchResults.hasForms(typed, listPrinted(forms));
}

function listPrinted(forms: Form[]): string[] {
  return forms.map(({ printed }) => printed);
}
