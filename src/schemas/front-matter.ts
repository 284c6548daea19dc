import { z } from 'zod';
import { DatedSchema } from './dated.ts';
import { FragmentIdSchema } from './ids.ts';

const sentence = z.string().trim().min(1, 'Write at least one word.');
const slug = z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.');
const lineNumber = z
  .string()
  .regex(/^[1-9][0-9]*$/, 'Use the number of a line in quotes. The first line is 1.');
const webAddress = z.url({ protocol: /^https?$/, error: 'Use a whole address with http:// or https://.' });

/** Who wrote a text: an institution with its whole name, or a person with family and given names. */
const AUTHOR_REMEDY = 'Write name for an institution, or family and given for a person.';
const AuthorSchema = z
  .strictObject(
    {
      /** The name of an institution. It is never split into parts. */
      name: sentence.optional(),
      /** The family name of a person. */
      family: sentence.optional(),
      /** The given names of a person. Leave them out if they are not known. */
      given: sentence.optional(),
    },
    AUTHOR_REMEDY,
  )
  .refine(
    ({ name, family, given }) =>
      name === undefined ? family !== undefined : family === undefined && given === undefined,
    AUTHOR_REMEDY,
  );

/** What kind of text a document is. */
const NatureSchema = z.strictObject({
  /** The kind, as an id in content/authorities/natures.yaml. */
  kind: slug,
  /** Who speaks in the text, and whether it is an official text or a report about one. Our own sentence. */
  note: sentence,
});

/** A site that is not the publisher's and has a copy of the text. */
const SiteSchema = z.strictObject(
  {
    /** The name of the site. */
    name: sentence,
    /** The address of the site, if it is known. */
    address: webAddress.optional(),
  },
  'Write the name of the site as repostedOn.name.',
);

/** Where the text was received from. */
const SourceSchema = z
  .strictObject({
    /** The name of the file in content/sources/. */
    file: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'Use the name of a file in content/sources/, without a path.'),
    /** The SHA-256 of that file's bytes, 64 hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Use 64 lower-case hexadecimal digits.'),
    /** The address at which it was published or reposted, if the whole address is known. */
    address: webAddress.optional(),
    /** The known part of the address, if the rest is missing. It is shown, but not linked. */
    incompleteAddress: sentence.optional(),
    /** How the address is known, and whether it was checked. */
    addressNote: sentence,
  })
  .refine((source) => source.address === undefined || source.incompleteAddress === undefined, {
    path: ['incompleteAddress'],
    error: 'Write the whole address or the incomplete one, not both.',
  });

/** Words of the source that are not part of the text. */
const OmissionSchema = z.strictObject({
  /** The line of the source that has them. */
  line: lineNumber,
  /** The words themselves. */
  words: sentence,
  /** Why they are not part of the text. */
  reason: sentence,
});

/** A fault of the source. The text keeps the printed words; a note says how to read them. */
const CorrectionSchema = z.strictObject({
  /** The id of the passage or section that has it. */
  at: FragmentIdSchema,
  /** The words as published. They must occur exactly once in that passage or heading. */
  published: sentence,
  /** The words as they should be read. */
  reading: sentence,
  /** The evidence for this reading. */
  reason: sentence,
  /** The day on which this archive noted it. */
  noted: DatedSchema,
});

/** The terms under which the text may be used, as far as they are known. */
const RightsSchema = z.strictObject({
  /** The publisher's licence. Leave it out if no licence is known. */
  licence: sentence.optional(),
  /** The address of the licence, or of the publisher's page about it. */
  licenceAddress: webAddress.optional(),
  /** The credit line to use. */
  credit: sentence,
  /** Other facts for readers: what was changed, or that no licence is known. */
  notice: sentence,
});

/** The front matter of one document. Unknown keys are refused. */
export const FrontMatterSchema = z.strictObject({
  /** The title as printed, word for word. */
  title: sentence,
  /** A short title of our own, for lists and search results. */
  shortTitle: sentence,
  /** The date of the text. It is not more precise than the evidence. */
  dated: DatedSchema,
  /** The evidence for the date. One sentence. */
  datedBy: sentence,
  /** Japan's partners in the text, as ids in content/authorities/partners.yaml. */
  partners: z.array(slug).min(1, 'Write the id of at least one partner.'),
  nature: NatureSchema,
  /** The language of the text, as a BCP 47 tag. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 language tag, such as en.'),
  /** Who wrote the text, in the order of the source. Leave it out if no author is known. */
  authors: z
    .array(AuthorSchema, `Write a list. ${AUTHOR_REMEDY}`)
    .min(1, 'Write at least one author, or remove the field if no author is known.')
    .optional(),
  /** Who published the text first: an institution, a newspaper, or a site by its name. */
  publisher: sentence,
  /** The site that reposted the text, if the text was received from there and not from its publisher. */
  repostedOn: SiteSchema.optional(),
  source: SourceSchema,
  omitted: z.array(OmissionSchema),
  corrections: z.array(CorrectionSchema),
  rights: RightsSchema,
  /** What the text is about, in two sentences of our own. */
  summary: sentence,
});

export type FrontMatter = z.infer<typeof FrontMatterSchema>;
export type Author = z.infer<typeof AuthorSchema>;
export type Omission = z.infer<typeof OmissionSchema>;
export type DeclaredCorrection = z.infer<typeof CorrectionSchema>;
