import type { ArchiveText, SectionText, Texts } from './archive-text.ts';
import { hasPattern } from './field.ts';
import { toListedHit, type Hit } from './hits.ts';
import { NAME_LIMIT, toNameKey } from './names.ts';
import { parseQuery, type Clause } from './parse-query.ts';
import type { NamedPassage } from './passages.ts';
import type { Query } from './read-query.ts';

/** A name in a query that is in the list of people and organisations. */
interface NameInQuery {
  /** The clauses that make up the name, as typed. */
  typed: string[];
  passages: NamedPassage[];
}

/**
 * Uses the list of people and organisations to find passages that do not print the name in the query. If the query has
 * other words, the section of the passage or its context must have them.
 *
 * @param typed what a reader typed. A query with quotation marks, `OR`, `near` or an asterisk asks only for printed
 *   words
 * @returns the hits, by the order of the names in the query, and then by the order of the texts
 */
export function listNamedHits(
  typed: string,
  { terms, excluded }: Pick<Query, 'terms' | 'excluded'>,
  { sections }: Pick<Texts, 'sections'>,
  { named }: Pick<ArchiveText, 'named'>,
): Hit[] {
  if (named.size === 0) return [];
  return findNames(parseQuery(typed).clauses, named).flatMap((name) => {
    const words = name.typed.join(' ');
    const others = terms.filter((term) => term.typed !== words && !name.typed.includes(term.typed));
    return sections.flatMap((text) =>
      name.passages.flatMap(({ documentId, id, words: listed }) => {
        const index = text.section.passages.findIndex((passage) => passage.id === id);
        if (text.document.id !== documentId || index < 0) return [];
        const fields = listFields(text);
        if (hasPattern(text.passages.slice(index, index + 1), excluded)) return [];
        if (!others.every(({ patterns }) => hasPattern(fields, patterns))) return [];
        return [toListedHit(text, index, { name: words, words: listed })];
      }),
    );
  });
}

function listFields({ heading, passages, context }: SectionText) {
  return [heading, ...passages, ...context.map(({ field }) => field)];
}

function findNames(clauses: Clause[], named: ArchiveText['named']): NameInQuery[] {
  const wanted = clauses.filter(({ isExcluded }) => !isExcluded);
  const isPlain = ({ isPhrase, isAlternative, isBeginning, nearWords }: Clause) =>
    !isPhrase && !isAlternative && !isBeginning && nearWords === undefined;
  if (!wanted.every(isPlain)) return [];
  const found: NameInQuery[] = [];
  for (let start = 0; start < wanted.length;) {
    const name = findNameAt(wanted.slice(start, start + NAME_LIMIT), named);
    if (name) found.push(name);
    start += name?.typed.length ?? 1;
  }
  return found;
}

/** @returns the longest name that the clauses begin with; undefined if there is none */
function findNameAt(clauses: Clause[], named: ArchiveText['named']): NameInQuery | undefined {
  for (let length = clauses.length; length > 0; length -= 1) {
    const own = clauses.slice(0, length);
    const passages = named.get(toNameKey(own.flatMap(({ tokens }) => tokens)));
    if (passages) return { typed: own.map(({ typed }) => typed), passages };
  }
  return undefined;
}
