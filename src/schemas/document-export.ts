import { z } from 'zod';
import { DatedSchema } from './dated.ts';
import { FrontMatterSchema } from './front-matter.ts';
import { DocumentIdSchema, FragmentIdSchema, PassageIdSchema, SectionIdSchema } from './ids.ts';
import { PASSAGE_ROLES, SECTION_ROLES } from './passage-roles.ts';

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

const direction = z.enum(['rtl', 'ltr']);

const CellSchema = z
  .strictObject({
    start: position.describe('Where its words begin in the text of the row, in UTF-16 units.'),
    end: position.describe('Where its words end.'),
    column: position.describe('Its first column. The first column is 0.'),
    heading: z.string().describe('The heading of its first column; empty if there is none.'),
    columnSpan: z.int().min(2).optional().describe('How many columns it takes, if more than one.'),
    rowSpan: z.int().min(2).optional().describe('How many rows it takes, if more than one.'),
  })
  .meta({ id: 'cell', description: 'A cell of a table.' });

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
    marker: words.optional().describe('The printed number of a list item. The text begins with it.'),
    provision: words
      .optional()
      .describe('The printed numbers of the items around it and its own, to cite it: 1(b)(i).'),
    locator: words.optional().describe('How to cite it by the printed number of its section: art. 5(2).'),
    language: words.optional().describe('Its own language, as a BCP 47 tag.'),
    direction: direction.optional().describe('Its own direction.'),
    lines: z
      .array(counted)
      .optional()
      .describe('Where the second and each further line of an address or verse begins in the text.'),
    row: z
      .strictObject({
        table: counted.describe('The number of the table in the text.'),
        isHeader: z.boolean().describe('Whether the cells are headings of columns.'),
        cells: z.array(CellSchema).describe('The cells that begin in this row, in order.'),
      })
      .optional()
      .describe('If it is a row of a table: its cells.'),
    note: z
      .strictObject({
        sign: words.describe('The printed sign of the note. It is not part of the text.'),
        references: z.array(FragmentIdSchema).describe('What refers to the note.'),
      })
      .optional()
      .describe('If it begins a footnote or endnote: its sign, and where it is referred to.'),
    noteReferences: z
      .array(
        z.strictObject({
          at: position.describe('The place in the text, in UTF-16 units.'),
          sign: words.describe('The printed sign.'),
          note: PassageIdSchema.describe('The note.'),
        }),
      )
      .optional()
      .describe('The references to notes, in order. Their signs are not part of the text.'),
    preformatted: words.optional().describe('The lines of a preformatted passage, with their spaces.'),
    speaker: words.optional().describe('The speaker, if the passage is the beginning of a speech.'),
  })
  .meta({
    id: 'passage',
    description:
      'The smallest part of a text with an address: a paragraph, list item, row of a table, note or caption.',
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
      .describe(
        'The rank of the heading. The title of the text has rank 1, the opening 2. Ranks may be skipped.',
      ),
    sourceLines: SourceLinesSchema.nullable().describe(
      'The lines of the file as received that have the heading; null for the opening.',
    ),
    locator: words.optional().describe('How to cite it by its printed number: art. 5.'),
    role: z.enum(SECTION_ROLES).optional().describe('The kind of the section; left out for a plain one.'),
    language: words.optional().describe('The language of the heading, if it has its own.'),
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
