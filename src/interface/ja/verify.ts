/** What the check of a quotation says. */
import type { Tolerance } from '../../verify/match/tolerances.ts';

export const title = '標題';
export const heading = (words: string) => `見出し「${words}」`;
export const paragraph = (number: string) => `¶ ${number}`;
export const range = (names: readonly string[]) => names.join('～');
export const place = (shortTitle: string, name: string) => `${shortTitle}、${name}`;

export const comparing = '本文と照合しています…';
export const progress = (percent: number) => `本文と照合しています… ${percent}%`;
export const cancelled = '中止しました。引用文は照合していません。';
export const noScript = 'このページのスクリプトを読み込めなかったため、引用文を照合できませんでした。';
export const noTexts = '文書を読み込めなかったため、引用文を照合できませんでした。';
export const otherRelease =
  'このページを開いた後にアーカイブが更新されたため、引用文を照合できませんでした。ページを再読み込みしてください。';
export const tooLong = (characters: number) =>
  `長い文章のため、入力欄にははじめの部分だけを表示しています。照合は全${characters.toLocaleString('ja')}文字について行います。`;
export const join = (sentences: readonly string[]) => sentences.join('');

export const noWords = '照合する語句がありません。引用文を貼り付けてください。';
export const absent =
  'このアーカイブにはありません。この語句、またはその半分をこの順に含む段落はありません。';
export const absentFromRead = (read: number) =>
  read === 0
    ? 'このアーカイブにはありません。この語句の語を含む文書はありません。'
    : `見つかりません。語句の語を最も多く含む${read}件の文書には、この語句も、その半分をこの順に含む段落もありません。`;
export const notCompared = (texts: number) =>
  `長い語をすべて含む文書がほかに${texts}件あり、比較していません。引用文を長くすると特定できます。`;
export const differs = (count: number, isLinked: boolean, where: string) =>
  `一致しません。${isLinked ? 'リンク先の段落' : '最も近い段落'}（${where}）と${count}か所が異なります。`;

const TOLERANCES: Record<Tolerance, string> = {
  'letter case': '大文字・小文字',
  'quotation marks': '引用符',
  dashes: 'ダッシュ',
  'joined letters': '合字',
  'spaces and line breaks': '空白と改行',
  'punctuation at the ends': '前後の句読点',
  bullets: '箇条書きの記号',
  sic: '書き加えた[sic]',
  'left-out words': '明示された省略',
};
const except = (tolerances: readonly Tolerance[]) =>
  tolerances.length === 0
    ? ''
    : `（${new Intl.ListFormat('ja').format(tolerances.map((tolerance) => TOLERANCES[tolerance]))}を除く）`;
export const found = (isCorrected: boolean, tolerances: Tolerance[], where: string, others: number) => {
  const how = `${isCorrected ? '訂正後の読みと一致' : '一致'}${except(tolerances)}`;
  return `${how}：${where}${others === 0 ? '' : `、ほか${others}か所`}。`;
};
export const linkIsWrong = 'リンク先の段落にこの語句はありません。';
export const isShort = (places: number) => `短い引用文です。${places}か所にあります。`;
export const wordsAreExact = (tolerances: Tolerance[]) => `語句は一致しています${except(tolerances)}。`;
export const includeCorrections = (corrections: readonly { published: string; reading: string }[]) => {
  const read = corrections.map(({ published, reading }) => `「${reading}」（原文は「${published}」）`);
  return `このアーカイブの訂正を含みます：${read.join('、')}。`;
};
export const moreNotShown = (count: number) => `ほか${count}か所。`;

const where = (name: string, after: string) =>
  after === '' ? `${name}のはじめ` : `${name}の「${after}」の後`;
export const leavesOut = (name: string, after: string, published: string) =>
  `${where(name, after)}：引用文に「${published}」がありません。`;
export const adds = (name: string, after: string, quoted: string) =>
  `${where(name, after)}：本文に「${quoted}」はありません。`;
export const replaces = (name: string, after: string, quoted: string, published: string) =>
  `${where(name, after)}：引用文では「${quoted}」、本文では「${published}」です。`;
export const key = '取り消し線：引用文だけにある語句。下線：本文だけにある語句。';
export const onlyInQuotation = '引用文だけにある語句：';
export const onlyInText = '本文だけにある語句：';
export const endOfChange = '。';
