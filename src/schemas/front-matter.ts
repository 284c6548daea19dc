import { z } from 'zod';
import { DatedSchema } from './dated.ts';
import { FragmentIdSchema } from './ids.ts';

const sentence = z.string().trim().min(1, 'Must not be empty.');
const slug = z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.');
const lineNumber = z.string().regex(/^[1-9][0-9]*$/, 'Use the number of a line, counted from 1, in quotes.');
const webAddress = z.url({ protocol: /^https?$/, error: 'Use a whole address with http:// or https://.' });

/** What kind of text a document is. */
const NatureSchema = z.strictObject({
  /** The kind, as an id in content/authorities/natures.yaml. */
  kind: slug,
  /** How this text stands to the act it tells of, and who speaks in it. One sentence, ours. */
  note: sentence,
});

/** Where the text was received from. */
const SourceSchema = z
  .strictObject({
    /** The name of the file in content/sources/. */
    file: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'Use the bare name of a file in content/sources/.'),
    /** The SHA-256 of that file's bytes, 64 hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Use 64 lower-case hexadecimal digits.'),
    /** The address it was published at, where it is known whole. */
    address: webAddress.optional(),
    /** The address as far as it is known, where a part of it is missing. It is shown, never linked. */
    incompleteAddress: sentence.optional(),
    /** How the address is known, and whether it was checked. */
    addressNote: sentence,
  })
  .refine((source) => source.address === undefined || source.incompleteAddress === undefined, {
    path: ['incompleteAddress'],
    error: 'Give the whole address or the incomplete one, not both.',
  });

/** Words of the source that are no part of the text, and so not shown as such. */
const OmissionSchema = z.strictObject({
  /** The line of the source they stand on. */
  line: lineNumber,
  /** The words themselves. */
  words: sentence,
  /** Why they are no part of the text. */
  reason: sentence,
});

/** A fault of the source that stays as printed, and how it is to be read. */
const CorrectionSchema = z.strictObject({
  /** The passage or section it stands in. */
  at: FragmentIdSchema,
  /** The words as published, as they stand in that passage. */
  published: sentence,
  /** The words as they are to be read. */
  reading: sentence,
  /** What the reading rests on. */
  reason: sentence,
  /** The day this archive noted it. */
  noted: DatedSchema,
});

/** Under what terms the text may be used, as far as known. */
const RightsSchema = z.strictObject({
  /** The licence the publisher gives. Left out where none is known: none is claimed then. */
  licence: sentence.optional(),
  /** The address of the licence or of the publisher's page on it. */
  licenceAddress: webAddress.optional(),
  /** The credit line to use. */
  credit: sentence,
  /** What a reader must know besides: what was changed, or that no licence is known. */
  notice: sentence,
});

/** The front matter of one document. Unknown keys are refused. */
export const FrontMatterSchema = z.strictObject({
  /** The title as printed, word for word. */
  title: sentence,
  /** A title of a few words, ours, for lists and search results. */
  shortTitle: sentence,
  /** The date of the text, never more precise than the evidence. */
  dated: DatedSchema,
  /** What the date rests on. One sentence. */
  datedBy: sentence,
  /** Japan's partners in the text, as ids in content/authorities/partners.yaml. */
  partners: z.array(slug).min(1, 'Name at least one partner.'),
  nature: NatureSchema,
  /** The language of the text, as a BCP 47 tag. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 language tag, as en.'),
  /** Who published the text where it was received from. */
  publisher: sentence,
  source: SourceSchema,
  omitted: z.array(OmissionSchema),
  corrections: z.array(CorrectionSchema),
  rights: RightsSchema,
  /** What the text is about, in two sentences of ours. */
  summary: sentence,
});

export type FrontMatter = z.infer<typeof FrontMatterSchema>;
export type Omission = z.infer<typeof OmissionSchema>;
export type DeclaredCorrection = z.infer<typeof CorrectionSchema>;
