/** Something wrong in a file of `content/`: where, what, and what to do. */
export interface Problem {
  /** Path of the file from the project's top: `content/documents/rok-2000.md`. */
  file: string;
  /** Line of the file, counted from 1; 0 where the problem is the file itself. */
  line: number;
  message: string;
  remedy: string;
}

/** What is wrong and what to do, without the place. */
export type Fault = Pick<Problem, 'message' | 'remedy'>;

const NUMBER = 'npm run number';
const FIELDS = 'src/schemas/ says what each field holds';

/** The one table of what can be wrong in `content/`. Messages have no full stop; `formatProblem` adds it. */
export const faults = {
  noDocuments: () => ({
    message: 'there is no document',
    remedy: 'Add at least one file <id>.md.',
  }),
  documentName: (name: string) => ({
    message: `"${name}" is not the name of a document`,
    remedy: 'Use lower-case letters, digits and hyphens, and the ending .md.',
  }),
  notARegularFile: (name: string) => ({
    message: `"${name}" is not a regular file`,
    remedy: 'Put the file itself here: links and folders are not followed.',
  }),
  nameCollision: (name: string, other: string) => ({
    message: `"${name}" and "${other}" are the same name where case does not count`,
    remedy: 'Rename one of them.',
  }),
  missingFile: () => ({
    message: 'the file is missing',
    remedy: 'Restore it; an archive cannot be built without it.',
  }),
  tooLarge: (sizeBytes: number, limitBytes: number) => ({
    message: `the file has ${sizeBytes} bytes, more than ${limitBytes}`,
    remedy: 'Split the text into several documents.',
  }),
  notUtf8: () => ({
    message: 'the bytes are not UTF-8',
    remedy: 'Save the file as UTF-8.',
  }),
  forbiddenCharacter: (codePoint: string, name: string, lineCount: number) => ({
    message: `there is a forbidden character, ${codePoint} (${name})${lineCount > 1 ? `, on ${lineCount} lines` : ''}`,
    remedy: 'Remove it: it is invisible, or changes how the text around it is read.',
  }),
  notNfc: () => ({
    message: 'a character is not in Unicode normalization form C',
    remedy: 'Save the line in NFC.',
  }),
  frontMatterFence: () => ({
    message:
      'the front matter does not open with a bare "---" on line 1 and close with "---" on a line of its own',
    remedy: 'Write nothing but three hyphens on both lines, and nothing before the first.',
  }),
  frontMatterTooLarge: (limitBytes: number) => ({
    message: `the front matter has no closing "---" within ${limitBytes} bytes`,
    remedy: 'Close it, or shorten it.',
  }),
  yamlSyntax: (detail: string) => ({
    message: `this is not YAML that can be read: ${detail}`,
    remedy: 'Mend the line; put words with a colon or a quotation mark in quotes.',
  }),
  yamlAlias: () => ({
    message: 'YAML anchors and aliases are not read here',
    remedy: 'Write the value out.',
  }),
  missingField: (field: string) => ({
    message: `"${field}" is missing`,
    remedy: `Add it: ${FIELDS}.`,
  }),
  unknownField: (field: string) => ({
    message: `"${field}" is not a known field`,
    remedy: `Mend its name or remove it: ${FIELDS}.`,
  }),
  wrongValue: (field: string, detail: string) => ({
    message: `"${field}" has a value that cannot be`,
    remedy: detail,
  }),
  unknownAuthority: (field: string, id: string, file: string) => ({
    message: `"${field}" names "${id}", which ${file} does not know`,
    remedy: `Use one of its ids, or add "${id}" there.`,
  }),
  repeatedAuthority: (id: string) => ({
    message: `the id "${id}" is used twice`,
    remedy: 'Remove or rename one of them.',
  }),
  tooDeep: () => ({
    message: 'blocks are nested too deeply',
    remedy: 'Use at most eight levels of lists and quotations.',
  }),
  unsupportedNode: (what: string) => ({
    message: `${what} cannot be part of a text`,
    remedy:
      'Write it as a heading, paragraph, list or quotation; put a backslash before a sign that is text.',
  }),
  titleInBody: () => ({
    message: 'a heading of level 1 stands in the body',
    remedy: 'The title belongs in the front matter; headings begin with ##.',
  }),
  levelSkipped: (level: number, parent: number) => ({
    message: `a heading of level ${level} follows one of level ${parent}`,
    remedy: `Use level ${parent + 1} or less.`,
  }),
  unsafeLink: (address: string) => ({
    message: `a link leads to "${address}"`,
    remedy: 'Use http, https, mailto, a relative address or a fragment.',
  }),
  emptyBlock: () => ({
    message: 'a heading or passage has no words',
    remedy: 'Remove it, or give it its words.',
  }),
  missingId: (what: 'heading' | 'passage', words: string) => ({
    message: `the ${what} "${words}" has no id`,
    remedy: `Give it one with: ${NUMBER}`,
  }),
  wrongId: (what: 'heading' | 'passage', id: string) => ({
    message: `"${id}" cannot be the id of a ${what}`,
    remedy:
      what === 'passage'
        ? 'A passage is p and a number, as p7.'
        : 'A heading is a slug of a–z, 0–9 and hyphens; p7, l7, opening and ui-… are taken.',
  }),
  repeatedId: (id: string, otherLine: number) => ({
    message: `id "${id}" is used twice (also line ${otherLine})`,
    remedy: `Remove it from the newer one and give that a new id with: ${NUMBER}`,
  }),
  misplacedMark: (mark: string) => ({
    message: `the mark ${mark} does not stand at the end of its block`,
    remedy: 'Put it at the end, and an empty line between two paragraphs.',
  }),
  unknownRole: (role: string, known: readonly string[]) => ({
    message: `".${role}" is not a role of a ${known.length > 0 ? 'passage' : 'heading'}`,
    remedy: known.length > 0 ? `Use one of: ${known.join(', ')}.` : 'Headings have no roles.',
  }),
  sourceMissing: (file: string) => ({
    message: `the source content/sources/${file} cannot be read`,
    remedy: 'Put the file as received there, as UTF-8, and name it exactly.',
  }),
  sourceChanged: (file: string, found: string) => ({
    message: `the SHA-256 of content/sources/${file} is ${found}`,
    remedy: 'Restore the file as received; only if it was received anew, write this value here.',
  }),
  omissionNotFound: (words: string, line: string) => ({
    message: `line ${line} of the source does not have the left-out words "${words}"`,
    remedy: 'Give the words and the line as the source has them.',
  }),
  wordsDiffer: (text: string, source: string) => ({
    message: `the words differ from the source: ${text}, but ${source}`,
    remedy:
      'Write the words as the source has them; a fault of the source belongs under corrections, page furniture under omitted.',
  }),
  correctionPlace: (at: string) => ({
    message: `a correction stands at "${at}", which the text does not have`,
    remedy: 'Name the passage or section whose words it corrects.',
  }),
  correctionWords: (published: string, at: string, count: number) => ({
    message: `"${published}" stands ${count === 0 ? 'nowhere' : `${count} times`} in ${at}`,
    remedy:
      count === 0
        ? 'Give the words as the passage or heading has them.'
        : 'Give more of the words around it, so that they occur once.',
  }),
  correctionsOverlap: (
    { published, fragmentId }: { published: string; fragmentId: string },
    other: { published: string },
  ) => ({
    message: `the corrections of "${other.published}" and "${published}" overlap in ${fragmentId}`,
    remedy: 'Write one correction for the words of both.',
  }),
  eventDocument: (id: string) => ({
    message: `an event is mentioned in "${id}", which is not in content/documents/`,
    remedy: 'Name the document that mentions it.',
  }),
  eventPassage: (documentId: string, passage: string) => ({
    message: `an event is mentioned in "${passage}" of ${documentId}, which the text does not have`,
    remedy: 'Name the passage that mentions it.',
  }),
  eventWords: (mentionedAs: string, documentId: string, passage: string) => ({
    message: `"${mentionedAs}" does not stand in ${passage} of ${documentId}`,
    remedy: 'Give the words that mention the event exactly as the passage has them.',
  }),
  eventDate: (dated: string, part: string) => ({
    message: `the event is dated ${dated}, and the words that mention it do not have "${part}"`,
    remedy: 'Give more of the words, a less precise date, or say under datedBy what the date rests on.',
  }),
  notInLedger: (id: string) => ({
    message: `id "${id}" is not in content/permanent-ids.json`,
    remedy: `Enter it with: ${NUMBER}`,
  }),
  retiredIdUsed: (id: string, state: string) => ({
    message: `id "${id}" was ${state} and may not be used again`,
    remedy: `Remove it and give the passage a new one with: ${NUMBER}`,
  }),
  wordsOfIdChanged: (id: string, was: string, hash: string) => ({
    message: `the words of "${id}" are not the words it was given to`,
    remedy:
      'Put the id back to its words. Only if the same passage was mended, enter that in content/permanent-ids.json: ' +
      `"words": "${hash}", and in "revised" one more {"was": "${was}", "why": …, "when": …}.`,
  }),
  vanishedId: (documentId: string, id: string) => ({
    message: `id "${id}" of ${documentId} was published and is no longer in the text`,
    remedy:
      'Put it back, or say here what became of it: state moved, merged (both with "to") or withdrawn, why and when.',
  }),
  vanishedDocument: (id: string) => ({
    message: `the document "${id}" was published and is no longer in content/documents/`,
    remedy:
      'Put its file back, or enter in content/moved-documents.yaml which document has its passages now.',
  }),
  entryRemoved: (documentId: string, id: string, commit: string) => ({
    message: `id "${id}" of ${documentId} stood in the ledger of commit ${commit} and is no longer there`,
    remedy: 'Put its entry back: the ledger only grows.',
  }),
  publicationChanged: (id: string, was: string, commit: string) => ({
    message: `id "${id}" was published on ${was}, says the ledger of commit ${commit}`,
    remedy: `Put "published": "${was}" back.`,
  }),
  retirementUndone: (id: string, was: string, commit: string) => ({
    message: `id "${id}" was ${was} in the ledger of commit ${commit} and is live again`,
    remedy: `Put its entry back, and give the passage a new id with: ${NUMBER}`,
  }),
  revisionNotEntered: (id: string, was: string, commit: string) => ({
    message: `the words of "${id}" had the hash ${was} in the ledger of commit ${commit}, and no revision says so`,
    remedy: `Add {"was": "${was}", "why": …, "when": …} to its "revised", or put the words back.`,
  }),
  movedButPresent: (id: string) => ({
    message: `the document "${id}" is said to have moved, and its file is still there`,
    remedy: 'Remove the entry, or the file.',
  }),
  movedToNowhere: (id: string, to: string) => ({
    message: `the document "${id}" is said to have moved to "${to}", which is not in content/documents/`,
    remedy: 'Name the document that has its passages now.',
  }),
  movedWithoutId: (id: string, to: string, fragment: string) => ({
    message: `"${id}" moved to "${to}", where "${fragment}" never was published`,
    remedy: 'Give the passage the id it had: an old link carries it over.',
  }),
  retiredToNowhere: (id: string, to: string) => ({
    message: `id "${id}" leads on to "${to}", which the text does not have`,
    remedy: 'Name an id that answers in the text.',
  }),
} satisfies Record<string, (...details: never[]) => Fault>;

/** @returns the problem that `fault` is at this place. */
export function toProblem(file: string, line: number, fault: Fault): Problem {
  return { file, line, ...fault };
}

/** @returns one line for a person: `file:line: what is wrong. What to do.` */
export function formatProblem({ file, line, message, remedy }: Problem): string {
  return `${line === 0 ? file : `${file}:${line}`}: ${message}. ${remedy}`;
}
