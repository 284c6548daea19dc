import { z } from 'zod';
import { DatedSchema, DateSpanSchema } from './dated.ts';
import { FragmentIdSchema } from './ids.ts';

const sentence = z.string().trim().min(1, 'Write at least one word.');
const slug = z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.');
const lineNumber = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/, 'Use the number of a line in quotes. The first line is 1.');
const counted = z.string().regex(/^[1-9][0-9]{0,6}$/, 'Use a number in quotes.');
const webAddress = z
  .url({ protocol: /^https?$/, error: 'Use a whole address with http:// or https://.', abort: true })
  .regex(
    /^https?:\/\/[^\s\\]+$/i,
    'Use a whole address with http:// or https://, without spaces or backslashes.',
  )
  .refine(hasNoPassword, 'Remove the user name and password: everything between // and @, and the @.');

function hasNoPassword(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** What may happen to a text on a date. The interface has a name for each. */
const DATE_ROLES = [
  'written',
  'adopted',
  'signed',
  'ratified',
  'published',
  'in-force',
  'amended',
  'ended',
] as const;

/** Who wrote a text: an institution with its whole name, or a person with family and given names. */
const AUTHOR_REMEDY = 'Write name for an institution, or family and given for a person.';
const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 language tag, such as en.');

const AuthorSchema = z
  .strictObject(
    {
      name: sentence.optional().describe('The name of an institution. It is never split into parts.'),
      family: sentence.optional().describe('The family name of a person.'),
      given: sentence
        .optional()
        .describe('The given names of a person. Leave them out if they are not known.'),
    },
    AUTHOR_REMEDY,
  )
  .refine(
    ({ name, family, given }) =>
      name === undefined ? family !== undefined : family === undefined && given === undefined,
    AUTHOR_REMEDY,
  );

const NatureSchema = z.strictObject({
  kind: slug.describe('The kind, as an id in content/authorities/natures.yaml.'),
  note: sentence.describe(
    'Who speaks in the text, and whether it is an official text or a report about one. Our own sentence.',
  ),
});

/** A site that has a copy of the text and is not the publisher's site. */
const SiteSchema = z.strictObject(
  {
    name: sentence.describe('The name of the site.'),
    address: webAddress.optional().describe('The address of the site, if it is known.'),
  },
  'Write the name of the site as repostedOn.name.',
);

const SourceSchema = z
  .strictObject({
    file: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'Use the name of a file in content/sources/, without a path.')
      .describe('The name of the file in content/sources/.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'Use 64 lower-case hexadecimal digits.')
      .describe('The SHA-256 of that file’s bytes, 64 hexadecimal digits.'),
    mediaType: z
      .enum(
        [
          'text/plain',
          'text/html',
          'application/xml',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/pdf',
        ],
        'Use a media type that the archive can read: text/plain, text/html, application/xml, application/pdf, or that of DOCX.',
      )
      .optional()
      .describe('The media type of the file. Leave it out if the ending of its name says it.'),
    encoding: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/, 'Use the name of an encoding, such as shift_jis.')
      .optional()
      .describe(
        'The encoding of a text file, by its name in the Encoding Standard. Leave it out for UTF-8, and if the file says it itself.',
      ),
    received: DatedSchema.optional().describe('The day on which this archive received the file.'),
    address: webAddress
      .optional()
      .describe('The address at which it was published or reposted, if the whole address is known.'),
    incompleteAddress: sentence
      .optional()
      .describe('The known part of the address, if the rest is missing. It is shown, but not linked.'),
    addressNote: sentence.describe('How the address is known, and whether it was checked.'),
  })
  .refine((source) => source.address === undefined || source.incompleteAddress === undefined, {
    path: ['incompleteAddress'],
    error: 'Write the whole address or the incomplete one, not both.',
  });

const OriginalSchema = z
  .strictObject({
    language: languageTag.describe('The language of the original, as a BCP 47 tag.'),
    title: sentence.optional().describe('Its title as printed, if it is known.'),
    address: webAddress.optional().describe('The address at which it was published, if it is known.'),
    evidence: sentence.describe('How it is known that this is the original, and whether it was checked.'),
  })
  .refine(({ title, address }) => title !== undefined || address !== undefined, {
    path: ['title'],
    error: 'Write the title or the address. If neither is known, leave out the original.',
  });

/** A date at which something happened to the text. */
const RoleDateSchema = z.strictObject({
  role: z
    .enum(DATE_ROLES, `Use one of these: ${DATE_ROLES.join(', ')}.`)
    .describe('What happened on this date.'),
  date: DateSpanSchema.describe('The date: 2001-10, 2001~ if it is only near, 1998/2001 for a span of time.'),
  evidence: sentence.describe('The evidence for this date. One sentence.'),
});

/** Another text of this archive that has the same content in another language or form. */
const TiedTextSchema = z.strictObject({
  document: slug.describe('The id of the other text in this archive.'),
  authentic: z
    .enum(['yes', 'no'], 'Write yes or no, in quotes.')
    .optional()
    .describe('Whether this text is as authentic as the other one. Leave it out if it is not known.'),
  evidence: sentence.describe('How it is known, and whether it was checked.'),
});

const lineRange = z
  .string()
  .regex(/^[1-9][0-9]{0,8}-[1-9][0-9]{0,8}$/, 'Write the first and the last line, such as 40-44.');

const OmissionSchema = z.strictObject({
  line: lineNumber.describe('The line of the source that has them.'),
  words: sentence.describe('The words themselves.'),
  reason: sentence.describe('Why they are not part of the text.'),
});

const OmittedLinesSchema = z.strictObject({
  every: sentence
    .refine(isPattern, 'Write a regular expression, such as ^\\d+ TREATY SERIES$')
    .describe('A regular expression that describes whole lines of the source, such as running heads.'),
  count: counted.describe('How many lines it describes.'),
  reason: sentence.describe('Why they are not part of the text.'),
});

const OmittedRangeSchema = z.strictObject({
  lines: lineRange.describe('The first and the last line of the source that are left out as a whole.'),
  count: counted.describe('How many words they have together.'),
  reason: sentence.describe('Why they are not part of the text.'),
});

const HyphensSchema = z.strictObject({
  hyphens: z
    .literal('all', 'Write all.')
    .describe('A hyphen at a line end of the source may divide a word. The text decides which.'),
});

const JoinedWordSchema = z.strictObject({
  line: lineNumber.describe('The line of the source that has the beginning of the word.'),
  words: sentence.describe('The whole word.'),
});

const ReorderedSchema = z.strictObject({
  lines: lineRange.describe('Lines of the source that are set in columns.'),
  reason: sentence.describe('Why the order of the text is another one.'),
});

const FigureSchema = z.strictObject({
  file: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]*\.(?:png|jpg)$/,
      'Use the name of a file in content/figures/ that ends with .png or .jpg, without a path.',
    )
    .describe('The name of the file in content/figures/.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Use 64 lower-case hexadecimal digits.')
    .describe('The SHA-256 of that file’s bytes, 64 hexadecimal digits.'),
});

const CorrectionSchema = z.strictObject({
  at: FragmentIdSchema.describe('The id of the passage or section that has it.'),
  published: sentence.describe(
    'The words as published. They must occur exactly once in that passage or heading.',
  ),
  reading: sentence.describe('The words as they should be read.'),
  reason: sentence.describe('The evidence for this reading.'),
  noted: DatedSchema.describe('The day on which this archive noted it.'),
});

const RightsSchema = z.strictObject({
  licence: sentence.optional().describe('The publisher’s licence. Leave it out if no licence is known.'),
  licenceAddress: webAddress
    .optional()
    .describe('The address of the licence, or of the publisher’s page about it.'),
  credit: sentence.describe('The credit line to use.'),
  notice: sentence.describe('Other facts for readers: what was changed, or that no licence is known.'),
});

/** The front matter of one document. Unknown keys are refused. The published JSON Schema has these descriptions. */
export const FrontMatterSchema = z.strictObject({
  title: sentence.describe('The title as printed, word for word.'),
  shortTitle: sentence.describe('A short title of our own, for lists and search results.'),
  dated: DatedSchema.describe('The date of the text. It is not more precise than the evidence.'),
  datedBy: sentence.describe('The evidence for the date. One sentence.'),
  datedAs: DateSpanSchema.optional().describe(
    'The date as readers see it, if the text is of a span of time (1998/2001) or its date is only near (1998~). It begins with dated.',
  ),
  dates: z
    .array(RoleDateSchema)
    .optional()
    .describe('Other dates of the text: when it was signed, came into force, was amended and so on.'),
  partners: z
    .array(slug)
    .default([])
    .describe(
      'The partners in the text, as ids in content/authorities/partners.yaml. Leave it out if there are none.',
    ),
  nature: NatureSchema.describe('What kind of text the document is.'),
  language: languageTag.describe('The language of the text, as a BCP 47 tag.'),
  original: OriginalSchema.optional().describe(
    'The text of which this one is a translation. Leave it out if the text is the original, or if none is known.',
  ),
  translationOf: TiedTextSchema.optional().describe(
    'The text of this archive of which this one is a translation. A text elsewhere is the original.',
  ),
  versionOf: TiedTextSchema.optional().describe(
    'The text of this archive of which this one is another version: an equal text in another language, or a later wording.',
  ),
  authors: z
    .array(AuthorSchema, `Write a list. ${AUTHOR_REMEDY}`)
    .min(1, 'Write at least one author, or remove the field if no author is known.')
    .optional()
    .describe('Who wrote the text, in the order of the source. Leave it out if no author is known.'),
  publisher: sentence.describe(
    'Who published the text first: an institution, a newspaper, or a site by its name.',
  ),
  repostedOn: SiteSchema.optional().describe(
    'The site that reposted the text, if the text was received from there and not from its publisher.',
  ),
  source: SourceSchema.describe('Where the text was received from.'),
  omitted: z
    .array(z.union([OmissionSchema, OmittedLinesSchema, OmittedRangeSchema]))
    .default([])
    .describe('Words of the source that are not part of the text.'),
  joins: z
    .array(z.union([HyphensSchema, JoinedWordSchema]))
    .optional()
    .describe('Words that line ends of the source divide, and that the text has whole.'),
  reordered: z
    .array(ReorderedSchema)
    .optional()
    .describe(
      'Lines of the source in columns. Each passage takes one run of words from each line, from top to bottom.',
    ),
  figures: z.array(FigureSchema).optional().describe('The files of the figures, in the order of the text.'),
  corrections: z
    .array(CorrectionSchema)
    .default([])
    .describe('Errors of the source. The text keeps the printed words, and a note says how to read them.'),
  rights: RightsSchema.describe('The terms under which the text may be used, as far as they are known.'),
  summary: sentence.describe('What the text is about, in two sentences of our own.'),
});

export type FrontMatter = z.infer<typeof FrontMatterSchema>;
export type Author = z.infer<typeof AuthorSchema>;
export type DeclaredSource = z.infer<typeof SourceSchema>;
export type Omission =
  z.infer<typeof OmissionSchema> | z.infer<typeof OmittedLinesSchema> | z.infer<typeof OmittedRangeSchema>;
export type Join = z.infer<typeof HyphensSchema> | z.infer<typeof JoinedWordSchema>;
export type DeclaredCorrection = z.infer<typeof CorrectionSchema>;
