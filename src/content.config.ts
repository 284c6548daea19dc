import { defineCollection } from 'astro:content';
import { textsLoader } from './archive/texts-loader.ts';

export const collections = { texts: defineCollection({ loader: textsLoader() }) };
