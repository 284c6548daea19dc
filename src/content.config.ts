import { defineCollection } from 'astro:content';
import { textsLoader } from './archive/texts-loader.ts';
import { FrontMatterSchema } from './schemas/front-matter.ts';

export const collections = { texts: defineCollection({ loader: textsLoader(), schema: FrontMatterSchema }) };
