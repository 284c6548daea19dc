import type { Plugin } from 'vite';
import { interfaceLanguage } from './language.ts';

/** A module that chooses a language, such as `src/interface/header.ts`. */
const CHOICE = /\/src\/interface\/([a-z-]+)\.ts$/u;

/**
 * Replaces each choice of `inSiteLanguage` by the module of the site's language. So browsers load one language, and of
 * it only the sentences that a script uses: bundlers leave out unused exports of a module, but not unused keys of an
 * object.
 */
export function onlySiteLanguage(): Plugin {
  return {
    name: 'only-site-language',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      const [, area] = CHOICE.exec(id) ?? [];
      const [, name] = /^export const (\w+) = inSiteLanguage\('\w+'\);$/mu.exec(code) ?? [];
      if (area === undefined || name === undefined) return undefined;
      return { code: `export * as ${name} from './${interfaceLanguage}/${area}.ts';`, map: null };
    },
  };
}
