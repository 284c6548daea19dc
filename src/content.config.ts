import { defineCollection } from 'astro:content';
import { frontMatterLoader } from './archive/front-matter-loader.ts';
import { FrontMatterSchema } from './schemas/front-matter.ts';

export const collections = {
  texts: defineCollection({ loader: frontMatterLoader(), schema: FrontMatterSchema }),
};
