import { z } from 'zod';
import { DatedSchema } from './dated.ts';
import { FrontMatterSchema } from './front-matter.ts';
import { DocumentIdSchema, FragmentIdSchema, PassageIdSchema, SectionIdSchema } from './ids.ts';
import { PASSAGE_ROLES } from './passage-roles.ts';

const position = z.int().min(0);
const counted = z.int().min(1);
const words = z.string().min(1);
const address = z.string().regex(/^\/documents\/[a-z0-9-]+\/(?:#[a-z0-9-]+)?$/);

/** The ids name the definitions in the JSON Schema, so they are permanent. */
const SourceLinesSchema = z
  .strictObject({
    first: counted.describe('The first line.'),
    last: counted.describe('The last line.'),
  })
  .meta({ id: 'sourceLines', description: 'Lines of the file as received. The first line is 1.' });

const CorrectionSchema = z
  .strictObject({
    fragmentId: FragmentIdSchema.describe('The id of the passage or section that has the error.'),
    start: position.describe(
      'Where the printed words begin in the text of the passage or heading, in UTF-16 units.',
    ),
    end: position.describe('Where the printed words end, in UTF-16 units.'),
    published: words.describe('The words as printed. The text keeps them.'),
    reading: words.describe('The words as they should be read.'),
    reason: words.describe('The evidence for this reading.'),
    noted: DatedSchema.describe('The day on which the archive noted the error.'),
    number: counted.describe('The number of the note. The first note of the text is 1.'),
  })
  .meta({ id: 'correction', description: 'An error of the source, and how to read it.' });

const PassageSchema = z
  .strictObject({
    id: PassageIdSchema.describe('The permanent id. It is never used for other words.'),
    address: address.describe(
      'The permanent address, without the host and base path of the archive. The id is after #.',
    ),
    number: counted.describe('The number in the id: 7 for p7.'),
    role: z
      .enum(PASSAGE_ROLES)
      .nullable()
      .describe('The kind of the passage in the printed text; null for a plain paragraph or list item.'),
    isListItem: z.boolean().describe('Whether the passage is an item of a list.'),
    text: words.describe('The words, separated by single spaces.'),
    sourceLines: SourceLinesSchema.describe('The lines of the file as received that have the words.'),
  })
  .meta({
    id: 'passage',
    description:
      'The smallest part of a text with an address: a paragraph, list item, caption or pull quote.',
  });

const SectionSchema = z
  .strictObject({
    id: SectionIdSchema.describe(
      'The permanent id, a readable name. The passages before the first heading have the id opening.',
    ),
    address: address.describe(
      'The permanent address, without the host and base path of the archive. The id is after #.',
    ),
    heading: words.nullable().describe('The words of the heading; null for the opening, which has none.'),
    level: z
      .int()
      .min(2)
      .max(6)
      .describe('The level of the heading. The title of the text has level 1. The opening has level 2.'),
    sourceLines: SourceLinesSchema.nullable().describe(
      'The lines of the file as received that have the heading; null for the opening.',
    ),
    passages: z.array(PassageSchema).describe('The passages directly under the heading, in order.'),
    get sections() {
      return z.array(SectionSchema).describe('The sections inside this section, in order.');
    },
  })
  .meta({ id: 'section', description: 'A heading, the passages under it, and the sections inside it.' });

/** The JSON form of a document: `/documents/<id>.json`. The published JSON Schema is made from it. */
export const DocumentExportSchema = z
  .strictObject({
    id: DocumentIdSchema.describe('The permanent id of the text. Its address is /documents/<id>/.'),
    $schema: words.describe('The address of this schema. It may be relative to the address of the file.'),
    address: address.describe('The permanent address, without the host and base path of the archive.'),
    frontMatter: FrontMatterSchema.describe('What is known about the text.'),
    titleLines: SourceLinesSchema.describe('The lines of the file as received that have the title.'),
    wordsSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe(
        'The SHA-256 of all words of the text (title, headings, passages), joined by single spaces, in UTF-8.',
      ),
    corrections: z
      .array(CorrectionSchema)
      .describe('The errors of the source that the archive noted, in the order of the front matter.'),
    sections: z
      .array(SectionSchema)
      .describe('The sections of the first level, in order. If the text has an opening, it is the first.'),
  })
  .meta({
    title: 'A text of the archive',
    description: 'The front matter of a text, and its words in sections and passages with permanent ids.',
  });

/** The content of the JSON form of a document. */
export type DocumentExport = z.infer<typeof DocumentExportSchema>;
