import type { Plugin } from 'vite';
import { site } from '../../site.ts';
import { getLightStem } from '../query/light-stem.ts';

const OWN_ENDINGS = /\/src\/search\/query\/own-endings\.ts$/u;

/** Leaves the light stemmers out of the files for browsers, if the language of the archive does not need them. */
export function onlyOwnEndings(): Plugin {
  return {
    name: 'only-own-endings',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(_, id) {
      if (!OWN_ENDINGS.test(id) || getLightStem(site.language) !== undefined) return undefined;
      return { code: 'export const removeOwnEndings = undefined;', map: null };
    },
  };
}
