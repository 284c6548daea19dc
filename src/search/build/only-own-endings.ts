import type { Plugin } from 'vite';
import { readArchive } from '../../archive/read-archive.ts';
import { site } from '../../site.ts';
import { toEndings, type Endings } from '../query/light-stem.ts';
import { listOtherEndings } from './passages-file.ts';

const OWN_ENDINGS = /\/src\/search\/query\/own-endings\.ts$/u;

/** The exports of `light-stem.ts`. */
const LIGHT_STEMS: Partial<Record<Endings, string>> = {
  fr: 'stemFrench',
  de: 'stemGerman',
  es: 'stemSpanish',
};

/** Leaves the rules of languages that no text has out of the files for browsers. */
export function onlyOwnEndings(): Plugin {
  return {
    name: 'only-own-endings',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(_, id) {
      if (!OWN_ENDINGS.test(id)) return undefined;
      return {
        code: formatEndings(toEndings(site.language), listOtherEndings(readArchive().documents)),
        map: null,
      };
    },
  };
}

/** @returns the module `own-endings.ts` with only these rules */
export function formatEndings(own: Endings, others: readonly Endings[]): string {
  const stems = [own, ...others].flatMap((endings) => {
    const name = LIGHT_STEMS[endings];
    return name === undefined ? [] : [{ endings, name }];
  });
  const names = stems.map(({ name }) => name).join(', ');
  return [
    ...(stems.length > 0 ? [`import { ${names} } from './light-stem.ts';`] : []),
    `export const OWN_ENDINGS = ${JSON.stringify(own)};`,
    `export const OTHER_ENDINGS = ${JSON.stringify(others)};`,
    `export const STEMS = { ${stems.map(({ endings, name }) => `${endings}: ${name}`).join(', ')} };`,
  ].join('\n');
}
