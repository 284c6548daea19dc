/** The pages that compare two texts. */

export const title = '二つの文書を比較';
export const description = 'このアーカイブの二つの文書、またはその節を並べて比較します。';
export const onlyOneText = 'このアーカイブには文書が一つしかないため、比較できません。';
export const text = '文書';
export const withText = (shortTitle: string) => `${shortTitle}との比較`;
export const compare = '比較';

export const titleOfPair = (left: string, right: string) => `${left}と${right}の比較`;
export const quoteTitle = (shortTitle: string) => `「${shortTitle}」`;
export const descriptionOfPair = (left: string, right: string) => `${left}と${right}を並べて示します。`;
export const twoTexts = '二つの文書の比較';
export const sharedPlaces = (count: number) => `同じ語句のある箇所（${count}）`;
export const placesOfPair = (one: string, other: string) => `${one}と${other}`;
export const earlierText = '古い文書';
export const laterText = '新しい文書';
export const allPairs = 'すべての組み合わせ';
export const sections = '節';
export const ofText = (shortTitle: string) => `（${shortTitle}）`;
export const anotherText = '別の文書';
export const insteadOf = (shortTitle: string) => `（${shortTitle}の代わり）`;
export const beside = (shortTitle: string) => `と${shortTitle}`;

export const titleOf = (year: string) => `二つの文書を比較：${year}`;
export const oneText = '一つ目の文書';
export const howToNameTexts =
  '各文書のURLにある短い名前を入力します。/documents/example-2000/ なら example-2000 です。文書のページの「比較」からは、一つ目が入力済みになります。';
export const needsJavaScript =
  '任意の二つの文書の比較にはJavaScriptが必要です。使えない場合は、各文書を同じ相手国・機関の次の文書と並べた、下のページをご利用ください。';
export const scriptMissing =
  'このページのスクリプトを読み込めなかったため、文書を表示できません。ページを再読み込みしてください。';
export const needsServer = '任意の二つの文書の比較';
export const eachBesideNext = '各文書を、同じ相手国・機関の次の文書と並べます。';
export const compareAnyTwo = '任意の二つの文書を比較';
export const latestPairs = '同じ相手国・機関の最近の組み合わせ';
export const pairs = '組み合わせ';
export const pair = (left: string, leftYear: string, right: string, rightYear: string) =>
  `${left}（${leftYear}年）と${right}（${rightYear}年）`;
export const descriptionOfYear = (year: string) =>
  `${year}の各文書を、同じ相手国・機関の次の文書と並べて示します。`;
