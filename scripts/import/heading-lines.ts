const NUMBER = String.raw`(?:[0-9]{1,4}[a-z]?|[IVXLCDM]{1,7}|[A-Z])`;
const CJK_NUMBER = '[0-9０-９一二三四五六七八九十百千〇零]{1,7}';

/** The first words of headings with printed numbers, in several languages, by what they number. */
const KINDS: readonly [kind: string, pattern: RegExp][] = (
  [
    ['part', `(?:Part|Book|Teil|Buch|Partie|Livre|Parte|Libro|Часть|Раздел)\\s+${NUMBER}`],
    ['title', `(?:Title|Titel|Titre|Título|Titolo)\\s+${NUMBER}`],
    ['chapter', `(?:Chapter|Kapitel|Chapitre|Capítulo|Capitolo|Глава|الفصل|الباب)\\s+\\S{1,12}`],
    ['section', `(?:Section|Abschnitt|Sección|Seção|Sezione)\\s+${NUMBER}`],
    ['article', `(?:Article|Art\\.|Artikel|Artículo|Artigo|Articolo|Статья|المادة|מאמר|§+)\\s*\\S{1,12}`],
    ['annex', `(?:Annex|Appendix|Schedule|Anhang|Anlage|Annexe|Anexo|Allegato|Приложение)(?:\\s+${NUMBER})?`],
    ['cjk-part', `第${CJK_NUMBER}[編编部]`],
    ['cjk-chapter', `第${CJK_NUMBER}章`],
    ['cjk-section', `第${CJK_NUMBER}[節节款]`],
    ['cjk-article', `第${CJK_NUMBER}[条條](?:の${CJK_NUMBER})*`],
    ['ko-chapter', String.raw`제\s?[0-9]{1,4}\s?[장절편]`],
    ['ko-article', String.raw`제\s?[0-9]{1,4}\s?조`],
    ['roman', String.raw`[IVXLC]{1,6}\.(?=\s)`],
    ['number-3', String.raw`[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.?(?=\s)`],
    ['number-2', String.raw`[0-9]{1,3}\.[0-9]{1,3}\.?(?=\s)`],
    ['number-1', String.raw`[0-9]{1,3}\.(?=\s)`],
  ] as const
).map(([kind, source]) => [kind, new RegExp(`^(?:${source})(?![\\p{L}\\p{N}])`, 'iu')]);

/** The number of an article that stands before its first words. */
export const RUN_IN_NUMBER = new RegExp(
  `^(?:第${CJK_NUMBER}[条條](?:の${CJK_NUMBER})*|제\\s?[0-9]{1,4}\\s?조(?:의\\s?[0-9]{1,4})?(?:\\s?\\([^()]{1,40}\\))?|(?:Article|Artikel|Artículo|Artigo|Articolo|Статья|المادة|§+)\\s*${NUMBER}\\.?)`,
  'iu',
);

/** Numbers without a word before them also begin sentences, so the words after them must look like a heading. */
const WITHOUT_A_WORD = /^(?:roman|number)/u;
const LONGEST = 90;
const LONGEST_UNSPACED = 32;
const ENDS_A_SENTENCE = /[.;:,。；、，：!?！？]$/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** @returns what a line with a printed number is a heading of; undefined if it does not look like a heading */
export function isHeadingLine(line: string): string | undefined {
  if (line.length > (CJK.test(line) ? LONGEST_UNSPACED : LONGEST)) return undefined;
  const found = KINDS.find(([, pattern]) => pattern.test(line));
  if (found === undefined) return undefined;
  const [kind, pattern] = found;
  const rest = line.replace(pattern, '').replace(/^[\s.:–—-]+/u, '');
  if (WITHOUT_A_WORD.test(kind) && !/^\p{Lu}/u.test(rest)) return undefined;
  return rest !== '' && ENDS_A_SENTENCE.test(rest) ? undefined : kind;
}

/** Gives each kind of heading a level: a kind that appears first below another gets a lower level for good. */
export class HeadingLevels {
  readonly #depths = new Map<string, number>();
  #depth: number;

  /** @param above the depth of the heading above all of them; by default that of the title */
  constructor(above = 1) {
    this.#depth = above;
  }

  getDepth(kind: string): number {
    this.#depth = this.#depths.get(kind) ?? Math.min(6, this.#depth + 1);
    this.#depths.set(kind, this.#depth);
    return this.#depth;
  }
}
