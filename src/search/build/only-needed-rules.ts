import type { Plugin } from 'vite';
import { readArchive } from '../../archive/read-archive.ts';
import { RIGHT_TO_LEFT } from '../../words/get-direction.ts';
import type { TextDocument } from '../../text/model.ts';
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

/** Modules for letters that many archives do not have, and what replaces each in an archive without these letters. */
const FOR_LETTERS = [
  {
    module: /\/src\/search\/query\/numbered-parts\.ts$/u,
    letters: /\p{Script=Han}/u,
    replacement:
      'export const splitNumbered = (words) => [words]; export const rewriteNumbered = () => undefined;',
  },
  {
    module: /\/src\/words\/get-direction\.ts$/u,
    letters: RIGHT_TO_LEFT,
    replacement: "export const getDirection = () => 'ltr';",
  },
];

/** Leaves the rules of languages and scripts that no text has out of the files for browsers. */
export function onlyNeededRules(): Plugin {
  return {
    name: 'only-needed-rules',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(_, id) {
      if (OWN_ENDINGS.test(id)) {
        const { documents } = readArchive();
        return { code: formatEndings(toEndings(site.language), listOtherEndings(documents)), map: null };
      }
      const found = FOR_LETTERS.find(({ module }) => module.test(id));
      if (!found || hasLetters(readArchive().documents, found.letters)) return undefined;
      return { code: found.replacement, map: null };
    },
  };
}

/** @returns whether the words or the names of a text have one of the letters. The title of an original does not count */
export function hasLetters(documents: readonly TextWords[], letters: RegExp): boolean {
  return documents.some(({ html, frontMatter: { shortTitle, partners, publisher } }) =>
    [html, shortTitle, ...partners, publisher].some((words) => letters.test(words)),
  );
}

type TextWords = Pick<TextDocument, 'html'> & {
  frontMatter: Pick<TextDocument['frontMatter'], 'shortTitle' | 'partners' | 'publisher'>;
};

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
