/*
 * Rules give one spelling to each English word that has several spellings. This spelling is only for comparison, so it
 * need not exist: `surprise` may become `surprize`, because no other word has that spelling. But two words with
 * different meanings must keep different spellings: `prise` and `prize`, `timber` and `timbre`, `filing` and `filling`.
 */

/** Endings of a verb and of the nouns made from it. */
const VERB_ENDINGS = 'e|ed|es|er|ers|ing|ings|ation|ations|ational|able';

/**
 * `organise`, but not `wise` and `prise`, which have no vowel before `is`. Verbs in -cise and -vise keep the `s`,
 * because the words derived from them have an `s`: `revise`, `revision`.
 */
const ISE = new RegExp(`^(.*[aeiouy].*)is(${VERB_ENDINGS})$`, 'u');
const KEEPS_ISE = /(?:[^ai]c|[^i]v)is\w+$/u;

/** Words with -our in British English. Words such as `hour`, `tour` and `contour` are spelt the same everywhere. */
const OUR =
  /(ard|arm|behavi|cand|clam|col|demean|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig)our/u;

/** Words with -re in British English. Words such as `acre`, `genre` and `timbre` are spelt the same everywhere. */
const RE = /(calib|cent|fib|lit|lust|maneuv|meag|met|sab|sepulch|somb|spect|theat)r(e|es|ed|ing)$/u;
const ER_ENDINGS = new Map([
  ['e', 'er'],
  ['es', 'ers'],
  ['ed', 'ered'],
  ['ing', 'ering'],
]);

/** A doubled `l` at the end of a word or before an ending, and the letters before it. */
const DOUBLED_L = /^(.+)ll(|s|ed|ing|ings|er|ers|or|ors|ous|ment|ments)$/u;

/** Two or more syllables: two groups of vowels, or two vowels that are spoken separately. */
const TWO_SYLLABLES = /[aeiouy][^aeiouy]+[aeiouy]|ia|[^q]ue/u;

/** Spellings that no rule explains, each at the beginning of a word. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^aluminium/u, 'aluminum'],
  [/^artefact/u, 'artifact'],
  [/^aeroplane/u, 'airplane'],
  [/^ageing$/u, 'aging'],
  [/^connexion/u, 'connection'],
  [/^despatch/u, 'dispatch'],
  [/^enquir/u, 'inquir'],
  [/^grey/u, 'gray'],
  [/^jewellery/u, 'jewelry'],
  [/^learnt$/u, 'learned'],
  [/^manoeuv/u, 'maneuv'],
  [/^(mo|smo)uld/u, '$1ld'],
  [/^plough/u, 'plow'],
  [/^sceptic/u, 'skeptic'],
  [/^woollen/u, 'woolen'],
  [/^(an|h|leuk)aem/u, '$1em'],
  [/^(orthop)?aed(?=i)/u, '$1ed'],
  [/^paed/u, 'ped'],
  [/^(arch|pal)aeo/u, '$1eo'],
  [/^(encyclop|medi|gyn)ae/u, '$1e'],
  [/^(f)oet(?=us|al)/u, '$1et'],
];

/** Spellings at the end of a word, or of the word without its inflection. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^practis(?=e|ing)/u, 'practic'],
  [/^licenc(?=e|ing)/u, 'licens'],
  [/^(def|off|pret)ence(?=s?$|less)/u, '$1ense'],
  [OUR, '$1or'],
  [/gramme(?=s?$)/u, 'gram'],
  [/([lg])ogu(?=ing$)/u, '$1og'],
  [/([lg])ogue?(?=s?$)/u, '$1og'],
  [/([lg])ogue(?=d$)/u, '$1oge'],
  [/dgement/u, 'dgment'],
  [/lys(e|ed|es|er|ers|ing)$/u, 'lyz$1'],
];

const HAS_BEGINNING = toAny(BEGINNINGS);
const HAS_ENDING = toAny(ENDINGS);

/** @returns a test for all these spellings. Most words have none, and one test is faster than one for each */
function toAny(spellings: readonly (readonly [RegExp, string])[]): RegExp {
  return new RegExp(spellings.map(([{ source }]) => source).join('|'), 'u');
}

function replaceAny(word: string, spellings: readonly (readonly [RegExp, string])[]): string {
  return spellings.reduce((spelt, [from, to]) => spelt.replace(from, to), word);
}

/**
 * @param word folded
 * @returns the one spelling for all spellings of the word. Its inflection stays: `organised` and `organized` have the
 *   same result, `organise` has another
 */
export function toOneSpelling(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/u.test(word)) return word;
  const begun = HAS_BEGINNING.test(word) ? replaceAny(word, BEGINNINGS) : word;
  return spellDoubled(spellEndings(begun));
}

function spellEndings(word: string): string {
  const begun = HAS_ENDING.test(word) ? replaceAny(word, ENDINGS) : word;
  const spelt = begun.replace(RE, (_, root: string, ending: string) => root + (ER_ENDINGS.get(ending) ?? ''));
  return !spelt.includes('is') || KEEPS_ISE.test(spelt) ? spelt : spelt.replace(ISE, '$1iz$2');
}

/** Removes a doubled consonant before an ending. British English doubles more consonants than American English. */
function spellDoubled(word: string): string {
  if (!/ll|ss/u.test(word)) return word;
  const spelt = word
    .replace(/^(foc|bi)([au]s)s(?=ed$|es$|ing$)/u, '$1$2')
    .replace(/^(un)?(ski|wi)llful/u, '$1$2lful');
  const [, before, ending] = DOUBLED_L.exec(spelt) ?? [];
  return before !== undefined && TWO_SYLLABLES.test(`${before}l`) ? `${before}l${ending ?? ''}` : spelt;
}
