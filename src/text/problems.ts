/** An error in a file of `content/`: its place, what is wrong, and what to do. */
export interface Problem {
  /** Path of the file from the project's top: `content/documents/rok-2000.md`. */
  file: string;
  /** Line of the file, counted from 1; 0 if the problem is about the whole file. */
  line: number;
  message: string;
  remedy: string;
  /** Whether the remedy needs an id that `npm run number` may give. Then the problem does not stop that command. */
  needsIds?: true;
}

/** A problem without its place: what is wrong, and what to do. */
export type Fault = Omit<Problem, 'file' | 'line'>;

const NUMBER = 'npm run number';

/** Words that a remedy shows in a line, for the editor to replace. */
export const TO_REPLACE = { why: 'WHY', when: 'YYYY-MM-DD' };
const { why: WHY, when: DATE } = TO_REPLACE;

function restore(file: string): string {
  return `Put the file back as it was published, for example with: git checkout HEAD -- ${file}`;
}
const FIELDS = 'src/schemas/ says what each field holds';

/** All errors that `content/` can have. A message has no full stop at its end; `formatProblem` adds it. */
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
    remedy: 'Put the file itself here. Links and folders are not followed.',
  }),
  notAFolder: (name: string) => ({
    message: `"${name}" is not a folder`,
    remedy: 'Put a folder with this name here. Links to folders are not followed.',
  }),
  strayEntry: (name: string, near?: string) => ({
    message: `the archive has no use for "${name}" here`,
    remedy:
      near === undefined
        ? 'Remove it, or move it out of content/. README.md says what each folder holds.'
        : `Rename it to "${near}", or move it out of content/.`,
  }),
  strayAboutPage: (name: string) => ({
    message: `"${name}" is not the name of a page`,
    remedy: 'Use lower-case letters, digits and hyphens, and the ending .mdx.',
  }),
  orphanSource: (name: string) => ({
    message: `no document has "${name}" as its source`,
    remedy: 'Name it in the front matter of its document (source.file), or remove the file.',
  }),
  unreadable: (code: string, path: string) => ({
    message: `the system does not let this program read it (${code})`,
    remedy: `Give yourself the right to read it, for example with: chmod -R u+rwX ${path}`,
  }),
  nameCollision: (name: string, other: string) => ({
    message: `"${name}" and "${other}" differ only in upper and lower case`,
    remedy: 'Rename one of them.',
  }),
  missingFile: () => ({
    message: 'the file is missing',
    remedy: 'Put it back. The archive cannot be built without it.',
  }),
  tooLarge: (sizeBytes: number, limitBytes: number) => ({
    message: `the file has ${sizeBytes} bytes; the limit is ${limitBytes}`,
    remedy: 'Split the text into two or more documents.',
  }),
  listTooLarge: (sizeBytes: number, limitBytes: number) => ({
    message: `the file has ${sizeBytes} bytes; the limit is ${limitBytes}`,
    remedy: 'Remove entries that the archive does not need. Check that the file is not damaged.',
  }),
  sourceTooLarge: (name: string, limitBytes: number) => ({
    message: `the source content/sources/${name} has more than ${limitBytes} bytes`,
    remedy: 'Split it into the sources of two or more documents.',
  }),
  sourceWrongEncoding: (name: string, encoding: string) => ({
    message: `the source content/sources/${name} is not in the encoding ${encoding}`,
    remedy:
      'Keep its bytes as received, and name their encoding as source.encoding, for example "shift_jis", "windows-1252" or "utf-16le".',
  }),
  sourceUnknownEncoding: (name: string, label: string) => ({
    message: `the encoding "${label}" of content/sources/${name} is unknown`,
    remedy:
      'Write a name of the Encoding Standard as source.encoding, for example "utf-8" or "shift_jis": https://encoding.spec.whatwg.org/#names-and-labels',
  }),
  sourceDamaged: (name: string, detail: string) => ({
    message: `content/sources/${name} cannot be read in its format: ${detail}`,
    remedy:
      'Get the file again from where it was published. If its format is another, write it as source.mediaType.',
  }),
  sourceLocked: (name: string) => ({
    message: `content/sources/${name} can only be opened with a password`,
    remedy: 'Ask its publisher for a file without a password.',
  }),
  sourceWithoutWords: (name: string) => ({
    message: `content/sources/${name} has no words that a program can read. It may be a scan`,
    remedy:
      'Find a file with text, or type its words into a plain text file and name that file as source.file. Say so in source.addressNote.',
  }),
  sourceTooCostly: (name: string, detail: string) => ({
    message: `content/sources/${name} would take too much time or memory: ${detail}`,
    remedy: 'Divide it into the sources of two or more documents. Check that the file is not damaged.',
  }),
  notUtf8: () => ({
    message: 'the file is not UTF-8',
    remedy: 'Save the file as UTF-8.',
  }),
  forbiddenCharacter: (codePoint: string, name: string, lineCount: number) => ({
    message: `the file has a forbidden character, ${codePoint} (${name})${lineCount > 1 ? `, on ${lineCount} lines` : ''}`,
    remedy:
      codePoint === 'U+000D'
        ? 'Save the file with line ends as on Linux and macOS (LF).'
        : codePoint === 'U+0000'
          ? 'Save the file as UTF-8. If it is UTF-8 already, remove the character.'
          : 'Remove it. It is invisible, or it changes how the text around it is shown.',
  }),
  forbiddenEscape: (codePoint: string, name: string) => ({
    message: `an escape or entity makes a forbidden character, ${codePoint} (${name})`,
    remedy: 'Remove it. It is invisible, or it changes how the text around it is shown.',
  }),
  escapeNotNfc: () => ({
    message: 'an escape or entity makes a character that is not in Unicode normalization form C',
    remedy: 'Write the letter itself, with its accent, in place of the escape or entity.',
  }),
  notOneLine: (field: string) => ({
    message: `"${field}" has a line break`,
    remedy: 'Write the value on one line. To write it on several lines, begin it with >-',
  }),
  notNfc: () => ({
    message: 'a character is not in Unicode normalization form C',
    remedy: 'Save the line in this form (NFC).',
  }),
  frontMatterFence: () => ({
    message: 'the front matter must begin with "---" on line 1 and end with "---" on a line of its own',
    remedy: 'Write only three hyphens on these two lines, and nothing before the first.',
  }),
  frontMatterTooLarge: (limitBytes: number) => ({
    message: `the front matter has no closing "---" within ${limitBytes} bytes`,
    remedy: 'Write the closing line, or make the front matter shorter.',
  }),
  yamlSyntax: (detail: string) => ({
    message: `the YAML cannot be read: ${detail}`,
    remedy: 'Correct the line. Put words that have a colon or a quotation mark in quotes.',
  }),
  yamlTooDeep: (limit: number) => ({
    message: 'lists or maps are nested too deeply',
    remedy: `Use at most ${limit} levels. Put words that begin with a bracket in quotes.`,
  }),
  yamlAlias: () => ({
    message: 'YAML anchors and aliases are not allowed',
    remedy: 'Write the value itself.',
  }),
  yamlTag: () => ({
    message: 'YAML tags (!…) and directives (%…) are not allowed',
    remedy: 'Remove it. Put words that begin with ! in quotes.',
  }),
  yamlKey: () => ({
    message: 'the name of a field is a list or a map',
    remedy: 'Write a name of a field before the colon. Put words that have a bracket or a brace in quotes.',
  }),
  repeatedKey: (key: string) => ({
    message: `"${key}" is written twice`,
    remedy: 'Remove one of the two.',
  }),
  missingField: (field: string) => ({
    message: `"${field}" is missing`,
    remedy: `Add it: ${FIELDS}.`,
  }),
  todo: (field: string, what: string) => ({
    message: `"${field}" is still to be written`,
    remedy: `Write in its place: ${what === '' ? 'what belongs there' : what}.`,
  }),
  unknownField: (field: string) => ({
    message: `"${field}" is not a known field`,
    remedy: `Correct its name, or remove it: ${FIELDS}.`,
  }),
  /** @param field empty if the whole file is the value */
  wrongValue: (field: string, detail: string) => ({
    message: `${field === '' ? 'the file' : `"${field}"`} has a value that is not allowed`,
    remedy: detail,
  }),
  unknownAuthority: (field: string, id: string, file: string) => ({
    message: `"${field}" names "${id}", which is not in ${file}`,
    remedy: `Use an id from that file, or add "${id}" to it.`,
  }),
  datedAsElsewhere: (datedAs: string, dated: string) => ({
    message: `"datedAs" is "${datedAs}", but the date of the text is "${dated}"`,
    remedy: `Let "datedAs" begin with the date in "dated", or change that date.`,
  }),
  tiedToItself: (field: string) => ({
    message: `"${field}" names the text itself`,
    remedy: 'Name the other text, or remove the field.',
  }),
  repeatedPartner: (id: string) => ({
    message: `the partner "${id}" is named twice`,
    remedy: 'Remove one of the two.',
  }),
  repeatedName: (name: string) => ({
    message: `the name "${name}" is used twice`,
    remedy: 'Readers cannot tell the two apart. Remove or rename one of them.',
  }),
  unknownLanguage: (tag: string, subtag: string) => ({
    message: `the language "${tag}" is not in the registry of languages: "${subtag}" is unknown`,
    remedy:
      'Use a BCP 47 language tag, such as en, ja, zh-Hant or pt-BR. Search the registry at https://r12a.github.io/app-subtags/',
  }),
  oldLanguage: (tag: string, subtag: string, better: string) => ({
    message: `the language "${tag}" has the old subtag "${subtag}"`,
    remedy: `Write "${better}" in place of "${subtag}".`,
  }),
  notedBeforeText: (noted: string, dated: string) => ({
    message: `the error was noted on ${noted}, before the date of the text, ${dated}`,
    remedy: 'Correct one of the two dates.',
  }),
  publishedBeforeText: (dated: string, published: string) => ({
    message: `the text has the date ${dated}, but it was published here on ${published}`,
    remedy: 'Correct "dated" in the front matter. Dates of publication never change.',
  }),
  releaseOrder: (date: string, before: string) => ({
    message: `the release of ${date} comes after the release of ${before}`,
    remedy: 'Put the releases in the order of their dates, the oldest first.',
  }),
  publishedAfterLastRelease: (id: string, published: string, last: string) => ({
    message: `"${id}" has the date ${published}, but the last release is of ${last}`,
    remedy: 'Write the date of the release that published it.',
  }),
  repeatedAuthority: (id: string) => ({
    message: `the id "${id}" is used twice`,
    remedy: 'Remove or rename one of them.',
  }),
  repeatedSpelling: (spelling: string, otherLine: number) => ({
    message: `the spelling "${spelling}" is listed twice (also line ${otherLine})`,
    remedy: 'Keep it in one place only, or join the two terms into one.',
  }),
  relatedSpelling: (related: string) => ({
    message: `"${related}" is under related, but it is also a spelling of the term`,
    remedy: 'Remove it from one of the two lists. Search finds all spellings without an offer.',
  }),
  repeatedTranslation: (word: string, otherLine: number) => ({
    message: `"${word}" is translated twice (also line ${otherLine})`,
    remedy: 'Keep it only where its meaning is the closest.',
  }),
  untranslatable: (means: string) => ({
    message: `no text has the words "${means}"`,
    remedy: 'Write words exactly as a text has them, or remove the entry.',
  }),
  tooManySigns: (limit: number) => ({
    message: `a paragraph has more than ${limit} signs that Markdown may read as markup: * _ ~ [ ] \` < & | \\`,
    remedy: 'Divide the paragraph with empty lines, or shorten long runs of these signs.',
  }),
  tooManySignsOfText: (limit: number) => ({
    message: `the text has more than ${limit} signs that Markdown may read as markup`,
    remedy: 'Split the text into two or more documents.',
  }),
  tooManyBlocks: (limit: number) => ({
    message: `the text has more than ${limit} paragraphs, headings and list items`,
    remedy: 'Split the text into two or more documents.',
  }),
  tooManySpaces: (limit: number) => ({
    message: `a line has more than ${limit} spaces one after the other`,
    remedy: 'Write one space. The number of spaces is not part of the words.',
  }),
  tooDeep: () => ({
    message: 'lists, quotations or emphasis are nested too deeply',
    remedy: 'Use at most eight levels. If a sign is part of the text, put a backslash before it.',
  }),
  unsupportedNode: (what: string, remedy: string) => ({
    message: `${what} cannot be part of a text`,
    remedy: `${remedy} If the sign is part of the text, put a backslash before it.`,
  }),
  titleInBody: () => ({
    message: 'the body has a heading of level 1',
    remedy: 'Write the title in the front matter. Begin headings with ##.',
  }),
  headingTooDeep: () => ({
    message: 'a heading has more than six signs #',
    remedy: 'Headings go down to ######. Merge two levels of the text.',
  }),
  indented: () => ({
    message: 'a block is indented by four or more spaces, which Markdown reads as code',
    remedy:
      'Remove the spaces. To keep spaces and lines as they are, write ``` on a line before the block and on a line after it.',
  }),
  fenceInfo: (info: string) => ({
    message: `"${info}" is after the signs that begin a preformatted block`,
    remedy: 'Write only its mark there, such as {#p7}, or nothing.',
  }),
  numberWithoutWords: (number: string) => ({
    message: `the list item "${number}" has no words after its number`,
    remedy: `Write its words on the same line, or write the number as a passage of its own, with a backslash: - ${number.slice(0, -1)}\\${number.slice(-1)}`,
  }),
  mergedWithNothing: (place: string) => ({
    message: `a cell is merged with the cell ${place}, but there is none`,
    remedy:
      'Write the words of the cell, or leave it empty. A cell of a header row cannot be merged with one of another row below.',
  }),
  mergedNoRectangle: () => ({
    message: 'merged cells do not form a rectangle',
    remedy: 'Write {<} or {^} in every cell of the rectangle except the first.',
  }),
  noteMissing: (label: string) => ({
    message: `the text refers to note "${label}", but has no such note`,
    remedy: `Write the note as a paragraph of its own: [^${label}]: its words. If the sign is part of the text, put a backslash before it.`,
  }),
  noteWithoutReference: (label: string) => ({
    message: `no words refer to note "${label}"`,
    remedy: `Write [^${label}] where the source has its sign, or write the note as a paragraph with the role .footnote`,
  }),
  repeatedNote: (label: string, otherLine: number) => ({
    message: `note "${label}" is written twice (also line ${otherLine})`,
    remedy: `Give one of them a label of its own: [^${label}@2]. Only the part before @ is printed.`,
  }),
  pageName: (page: string) => ({
    message: `"${page}" cannot be the name of a page`,
    remedy: 'Use letters a–z, digits and hyphens: {page=13}.',
  }),
  repeatedPage: (page: string, otherLine: number) => ({
    message: `page "${page}" begins twice, or a heading has its id (also line ${otherLine})`,
    remedy: 'Remove or rename one of them.',
  }),
  imageInWords: () => ({
    message: 'an image is within words',
    remedy: 'Write it as a paragraph of its own, and its caption below: Words {.caption}',
  }),
  noAlternative: (file: string) => ({
    message: `the figure "${file}" has no alternative text`,
    remedy: 'Say what the picture shows, for readers who do not see it: ![Three arrows](flow.png)',
  }),
  figureNotDeclared: (file: string) => ({
    message: `front matter does not have the figure "${file}"`,
    remedy: `Put the file in content/figures/, and add to front matter: figures: [{ file: ${file}, sha256: … }] The next check prints the SHA-256.`,
  }),
  figureMissing: (file: string) => ({
    message: `the figure content/figures/${file} cannot be read`,
    remedy: 'Put the file there as received, and write its exact name here.',
  }),
  figureChanged: (file: string, found: string) => ({
    message: `the SHA-256 of content/figures/${file} is ${found}`,
    remedy: 'Put the file back as received. Write this value here only if you received the file again.',
  }),
  figureUnused: (file: string) => ({
    message: `the text has no figure "${file}"`,
    remedy: `Write it as a paragraph of its own: ![What it shows](${file}), or remove it here.`,
  }),
  orphanFigure: (name: string) => ({
    message: `no text has the figure "${name}"`,
    remedy: 'Name it in the front matter of its text (figures), or remove the file.',
  }),
  figureTitle: (title: string) => ({
    message: `a figure has the title "${title}"`,
    remedy: 'Remove it. Write the printed caption below the figure: Words {.caption}',
  }),
  unknownDirection: (direction: string) => ({
    message: `"${direction}" is not a direction`,
    remedy: 'Write dir=rtl or dir=ltr. Without it, the direction follows from the language.',
  }),
  unsafeLink: (address: string) => ({
    message: `a link leads to "${address}"`,
    remedy:
      'Use a whole address with http:// or https://, mailto: and an email address, a relative address, or a fragment.',
  }),
  linkCharacters: (address: string) => ({
    message: `the address of a link has a space, a backslash or an invisible character: "${address}"`,
    remedy: 'Write the address without it. In an address, a space is %20 and a backslash is %5C.',
  }),
  linkWithoutScheme: (address: string) => ({
    message: `a link leads to "${address}", which does not say http or https`,
    remedy: `Write https:${address} to link to another site. Write one slash to link to a page of the archive.`,
  }),
  linkWithPassword: (address: string) => ({
    message: `a link leads to "${address}", which has a user name or a password`,
    remedy: 'Remove everything between // and @, and the @.',
  }),
  linkTitle: (title: string) => ({
    message: `a link has the title "${title}", which is not in the source`,
    remedy: 'Remove the title. Write the link as [words](address).',
  }),
  linkToNoPage: (address: string) => ({
    message: `a link leads to "${address}", but the archive has no such page`,
    remedy:
      'Write the address of a page with its last slash: ../us-2014/ for the text us-2014, ../us-2014/#p3 for its passage p3.',
  }),
  linkToNoFragment: (address: string, place: string) => ({
    message: `a link leads to "${address}", but ${place} has no such id`,
    remedy: 'Write # and the id of a passage or section, such as #p3.',
  }),
  noPassage: () => ({
    message: 'the text has no paragraph and no list item',
    remedy:
      'Write the words of the source below the front matter. If the text does not belong in the archive, remove its file and its source.',
  }),
  mdxSyntax: (detail: string) => ({
    message: `the page cannot be read: ${detail}`,
    remedy: 'Correct it. If a sign such as { or < is part of the words, put a backslash before it.',
  }),
  codeInPage: (what: string) => ({
    message: `the page has ${what}, which the archive does not run`,
    remedy:
      'Remove it. If it is part of the words, put a backslash before { or <, or write it between backticks.',
  }),
  unknownComponent: (name: string, known: readonly string[]) => ({
    message: `the page has <${name}>, which is not a component for pages`,
    remedy: `Use one of: ${known.join(', ')}; or remove it. To write a new one, see src/schemas/about.ts.`,
  }),
  emptyBlock: () => ({
    message: 'a heading or passage has no words',
    remedy: 'Remove it, or write its words.',
  }),
  missingId: (what: 'heading' | 'passage', words: string) => ({
    message: `the ${what} "${words}" has no id`,
    remedy: `Give it one with: ${NUMBER}`,
  }),
  wrongId: (what: 'heading' | 'passage', id: string) => ({
    message: `"${id}" cannot be the id of a ${what}`,
    remedy:
      what === 'passage'
        ? 'Use p and a number, such as p7.'
        : 'Use lower-case letters a–z, digits and hyphens. Ids such as p7, l7, opening and ui-… are reserved.',
  }),
  repeatedId: (id: string, otherLine: number) => ({
    message: `id "${id}" is used twice (also line ${otherLine})`,
    remedy: `Remove it from the newer passage, and give that passage a new id with: ${NUMBER}`,
  }),
  misplacedMark: (mark: string) => ({
    message: `the mark ${mark} is not at the end of its heading or passage, or is not written as a mark`,
    remedy:
      'Move it to the end. Write it as {#p7}, {#p7 .caption} or {#p7 lang=ja}. If there are two, join or remove one. Put an empty line ' +
      'between two paragraphs. If it is part of the words, put a backslash before its brace.',
  }),
  repeatedInMark: (name: string) => ({
    message: `the mark has ${name} twice`,
    remedy: `Keep only one ${name}.`,
  }),
  unknownRole: (kind: 'heading' | 'passage', role: string, known: readonly string[]) => ({
    message: `".${role}" is not a role of a ${kind}`,
    remedy: `Use one of: ${known.join(', ')}.`,
  }),
  sourceMissing: (file: string) => ({
    message: `the source content/sources/${file} cannot be read`,
    remedy: 'Put the file there as received, and write its exact name here.',
  }),
  sourceChanged: (file: string, found: string) => ({
    message: `the SHA-256 of content/sources/${file} is ${found}`,
    remedy: 'Put the file back as received. Write this value here only if you received the file again.',
  }),
  omissionNotFound: (words: string, line: string) => ({
    message: `line ${line} of the source does not have the omitted words "${words}"`,
    remedy: 'Write the words and the line number as the source has them.',
  }),
  slowPattern: (pattern: string) => ({
    message: `it takes too long to compare the pattern "${pattern}" with the source`,
    remedy: 'Write it without a repetition in a repetition, such as (a+)+, and with few of .* and .+',
  }),
  omittedLines: (pattern: string, count: string, found: number) => ({
    message: `the pattern "${pattern}" describes ${found} lines of the source, not ${count}`,
    remedy: 'Look at these lines. Correct the pattern, or write the number of these lines as count.',
  }),
  omittedRange: (lines: string, count: string, found: number) => ({
    message: `lines ${lines} of the source have ${found} words, not ${count}`,
    remedy: 'Look at these lines. Correct their numbers, or write the number of their words as count.',
  }),
  joinNotFound: (words: string, line: string) => ({
    message: `no end of line ${line} of the source divides the word "${words}"`,
    remedy: 'Write the whole word, and the line that has its beginning.',
  }),
  reorderedLines: (lines: string, count: number) => ({
    message: `the source has no lines ${lines}: it has ${count} lines`,
    remedy: 'Write the first and the last line that are set in columns, such as 40-44.',
  }),
  noteNotFound: (label: string, words: string, source: string) => ({
    message: `the words differ from the source: content/sources/${source} has no note "${label}" with the words "${words}"`,
    remedy: 'Write the sign of the note as the source prints it, and after it the words of the note.',
  }),
  moreDifferences: (count: number) => ({
    message: `the words differ from the source in ${count} more places`,
    remedy: 'Correct the places above first. Then the next check shows the others.',
  }),
  numberNotPrinted: (number: string, rest: string, source: string) => ({
    message: `the words differ from the source: the list item has the number "${number}", but ${source}`,
    remedy: `The number of an item is part of its words. If the source prints none, write: - ${rest}`,
  }),
  wordsDiffer: (text: string, source: string) => ({
    message: `the words differ from the source: ${text}, but ${source}`,
    remedy:
      'Write the words as the source has them. List a fault of the source under corrections, and words that are not part of the text under omitted.',
  }),
  cellsDiffer: (word: string, inText: string, source: string, inSource: string) => ({
    message: `the table differs from the source: the text has "${word}" ${inText}, but ${source} has it ${inSource}`,
    remedy:
      'Write each word in the cell that it has in the source. Write {<} or {^} where a cell goes on in the next column or row.',
  }),
  correctionPlace: (at: string) => ({
    message: `a correction names "${at}", which is not in the text`,
    remedy: 'Write the id of the passage or section that has these words.',
  }),
  correctionWords: (published: string, at: string, count: number) => ({
    message: `"${published}" ${count === 0 ? 'is not' : `occurs ${count} times`} in ${at}`,
    remedy:
      count === 0
        ? 'Write the words as the passage or heading has them.'
        : 'Add words from before or after it, so that the whole occurs once.',
  }),
  correctionsOverlap: (published: string, other: string, fragmentId: string) => ({
    message: `the corrections of "${other}" and "${published}" overlap in ${fragmentId}`,
    remedy: 'Write one correction for the words of both.',
  }),
  citedDocument: (id: string) => ({
    message: `the document "${id}" is not in content/documents/`,
    remedy: 'Write the id of the document that has the words, or remove the entry.',
  }),
  citedPlace: (documentId: string, at: string) => ({
    message: `"${at}" is not a passage or heading of ${documentId}`,
    remedy: 'Write the id of the passage or section that has the words.',
  }),
  citedWords: (words: string, documentId: string, at: string) => ({
    message: `"${words}" is not in ${at} of ${documentId}`,
    remedy: 'Write whole words, exactly as the passage or heading has them.',
  }),
  eventDate: (dated: string, part: string) => ({
    message: `the event has the date ${dated}, but the words that mention it do not have "${part}"`,
    remedy: 'Write more of the words, or a less precise date, or explain the date under datedBy.',
  }),
  repeatedNamed: (name: string, other: string) => ({
    message: `the name "${name}" is listed twice (also ${other})`,
    remedy: 'Keep it in one entry only, or join the two entries into one.',
  }),
  nameNotPrinted: (name: string) => ({
    message: `no mention of this entry has the name "${name}"`,
    remedy: 'Write the name as a text prints it, and list the passage or heading that has it under mentions.',
  }),
  parallelTwice: (key: string) => ({
    message: `the parallel of ${key} is listed twice`,
    remedy: 'Remove one of the two.',
  }),
  notParallel: (key: string, least: number) => ({
    message: `${key} do not share ${least} words in a row, or are in one text`,
    remedy: 'Write the ids of two places in two texts that share words, or remove the entry.',
  }),
  themePassage: (documentId: string, id: string) => ({
    message: `"${id}" is not a passage of ${documentId}`,
    remedy: 'Write the id of a passage of this text, or remove it from the theme.',
  }),
  themeTextTwice: (documentId: string) => ({
    message: `the theme lists ${documentId} twice`,
    remedy: 'Write all its passages in one list.',
  }),
  repeatedMention: (documentId: string, at: string) => ({
    message: `${at} of ${documentId} is listed twice`,
    remedy: 'Remove one of the two mentions.',
  }),
  roleNotMentioned: (documentId: string, at: string) => ({
    message: `the role is in ${at} of ${documentId}, which is not listed under mentions`,
    remedy: 'Add a mention with the words that name the person or organisation there.',
  }),
  retiredIdUsed: (id: string, state: string) => ({
    message: `id "${id}" was ${state} and must not be used again`,
    remedy: `Give the passage a new id with: ${NUMBER}`,
  }),
  wordsOfIdChanged: (ledger: string, id: string, line: string) => ({
    message: `the words of "${id}" differ from the words that were published with this id`,
    remedy: `Put the id back where its words are. If this is the same passage with corrected words, change its line in ${ledger} to: ${line}`,
  }),
  vanishedId: (documentId: string, id: string, line: string) => ({
    message: `id "${id}" of ${documentId} was published, but is no longer in the text`,
    remedy:
      'Put it back. If another id has its words, change "state" here to "moved" (the same words), "merged" (part of ' +
      'other words) or "split" (several ids), and add "to": "p8", "to": "us-2014#p8" or "to": ["p8", "p9"], with ' +
      `"why" and "when". If its words are gone, change this line to: ${line}`,
    needsIds: true,
  }),
  vanishedDocument: (id: string) => ({
    message: `the document "${id}" was published, but is no longer in content/documents/`,
    remedy:
      `Put its file back. If it has another id now, add to content/moved-documents.yaml: - { from: ${id}, to: NEW-ID, ` +
      `why: "${WHY}", when: "${DATE}" } If it must not be public any more, add to content/taken-down.yaml: ` +
      `- { id: ${id}, why: "${WHY}", when: "${DATE}" }`,
  }),
  entryRemoved: (documentId: string, id: string, line: string, past: string) => ({
    message: `id "${id}" of ${documentId} was in ${past}, but is no longer in the ledger`,
    remedy: `Entries are never removed. Put its line back: ${line}`,
  }),
  publicationChanged: (id: string, was: string, past: string) => ({
    message: `${past} says that id "${id}" was published on ${was}`,
    remedy: `Put "published": "${was}" back.`,
  }),
  retirementUndone: (id: string, was: string, line: string, past: string) => ({
    message: `id "${id}" was ${was} in ${past}, but is live again`,
    remedy: `Give the passage a new id with: ${NUMBER} First put its old line back: ${line}`,
  }),
  revisionNotEntered: (id: string, was: string, past: string) => ({
    message: `the words of "${id}" had the hash ${was} in ${past}, but no revision has it`,
    remedy: `Add {"was":"${was}","why":"${WHY}","when":"${DATE}"} to its "revised", or put the words back.`,
  }),
  publishedTwice: (id: string, was: string, published: string, past: string) => ({
    message: `"${id}" was also published for other words, on ${published} in ${past}`,
    remedy:
      'If no reader saw that commit, list it in content/never-published.yaml. If readers saw it, write the lost words as ' +
      `a passage without an id, and run: ${NUMBER} Then add {"was":"${was}","why":"${WHY}","when":"${DATE}"} to the "revised" of "${id}".`,
  }),
  changedBeforePublished: (id: string) => ({
    message: `id "${id}" has a change that is older than its publication`,
    remedy: 'Correct the date of the change.',
  }),
  ledgerSyntax: (detail: string) => ({
    message: `the JSON cannot be read: ${detail}`,
    remedy: 'Correct the line. Entries are separated by commas, and each id occurs once.',
  }),
  noLedger: (file: string) => ({
    message: 'the file is empty, or has no entries of ids',
    remedy: restore(file),
  }),
  ledgerMissing: (file: string) => ({
    message: `a release published ids of ${file}, but the file is missing or empty`,
    remedy: `${restore(file)} If the id of the text is wrong here, correct it.`,
  }),
  ledgerShort: (file: string, found: number, count: number) => ({
    message: `a release left ${count} ids in ${file}, but the file has only ${found}`,
    remedy: restore(file),
  }),
  notReleased: (releases: string, id: string, date: string) => ({
    message: `the ledger of "${id}" has ids that no release in ${releases} has published`,
    remedy: `If a release was stopped before its end, make it again: npm run release -- ${date} If lines of ${releases} were lost, put it back.`,
  }),
  strayLedger: (name: string) => ({
    message: `"${name}" is not the name of a ledger`,
    remedy: 'A ledger has the id of its document and the ending .json. Remove or rename the file.',
  }),
  mergeMarks: () => ({
    message: 'the file has marks of a merge that is not finished (<<<<<<<, =======, >>>>>>>)',
    remedy:
      'Keep the right lines and remove the marks. For files in content/ids/ and content/releases.yaml run: npm run merge-ids',
  }),
  movedButPresent: (id: string) => ({
    message: `the document "${id}" is listed as moved, but its file is still there`,
    remedy: 'Remove the entry, or the file.',
  }),
  movedButNeverPublished: (id: string) => ({
    message: `the document "${id}" is listed as moved, but it was never published`,
    remedy: 'Correct the id, or remove the entry.',
  }),
  movedToNowhere: (id: string, to: string) => ({
    message: `the document "${id}" is listed as moved to "${to}", which is not in content/documents/`,
    remedy: 'Write the id of the document that has its passages now.',
  }),
  movedInACircle: (id: string) => ({
    message: `the moves of "${id}" lead back to it`,
    remedy: 'Remove one of the entries.',
  }),
  movedWithoutWords: (id: string, to: string, fragment: string, ledger: string) => ({
    message: `"${id}" moved to "${to}", but no id of "${to}" has the words that "${fragment}" had`,
    remedy:
      `If "${to}" is another text, correct the entry. If the words of the passage changed, first say in ${ledger} what ` +
      'happened to it: state merged, split or withdrawn.',
  }),
  takenDownButPresent: (id: string) => ({
    message: `the document "${id}" is listed as taken down, but its file is still there`,
    remedy: 'Remove its file and its source, or the entry.',
  }),
  takenDownButNeverPublished: (id: string) => ({
    message: `the document "${id}" is listed as taken down, but it was never published`,
    remedy: 'Correct the id, or remove the entry.',
  }),
  goneTwice: (id: string, otherLine: number) => ({
    message: `the document "${id}" is listed twice (also line ${otherLine})`,
    remedy: 'Remove one of the two entries.',
  }),
  goneBeforePublished: (id: string, when: string, published: string) => ({
    message: `the document "${id}" left the archive on ${when}, but some of its ids were published on ${published}`,
    remedy: 'Write the day on which it left as "when".',
  }),
  retiredToNowhere: (id: string, to: string) => ({
    message: `id "${id}" points to "${to}", which is in no text and was never published`,
    remedy:
      'Write an id that is in a text. If the words are in no text any more, change "state" to "withdrawn", and remove "to".',
    needsIds: true,
  }),
  retiredToDraft: (id: string, to: string) => ({
    message: `id "${id}" points to "${to}", which is a draft and may still change`,
    remedy: 'Publish it with: npm run release -- YYYY-MM-DD',
  }),
  pointerUnclear: (id: string, free: string, pointers: string) => ({
    message: `"${id}" has to get another id, but ${pointers} may lead to this passage`,
    remedy: `Write the free id {#${free}} here in place of "${id}". Then, if ${pointers} means this passage, correct its "to" in the ledger.`,
  }),
  retiredInACircle: (id: string, to: string) => ({
    message: `id "${id}" points to "${to}", which leads back to it`,
    remedy: 'Write an id that is in a text.',
    needsIds: true,
  }),
  movedToOtherWords: (id: string, to: string) => ({
    message: `id "${id}" is listed as moved to "${to}", which never had its words`,
    remedy: 'Correct the id. If the words became part of a longer passage, use the state merged.',
    needsIds: true,
  }),
} satisfies Record<string, (...details: never[]) => Fault>;

/** @returns the fault with its place. */
export function toProblem(file: string, line: number, fault: Fault): Problem {
  return { file, line, ...fault };
}

/** @returns one line to print: `file:line: what is wrong. What to do.` */
export function formatProblem({ file, line, message, remedy }: Problem): string {
  return `${line === 0 ? file : `${file}:${line}`}: ${message}. ${remedy}`;
}
