/** The index of words and names. */
import type { Wrap } from '../wrap.ts';

export const title = '語句・人名等索引';
export const description = '文書の主な語句、略語、名前を順に並べ、該当する段落へのリンクとともに示します。';
export const whatThisIs =
  '文書の主な語句、略語、名前の索引です。該当する段落へリンクします。このページはJavaScriptがなくても使え、印刷もできます。';
export const names = (names: Wrap) => `${names('人名・組織名一覧')}（文書での肩書付き）`;
export const letters = '索引の頭文字';
export const howToRead = (places: number, search: Wrap) =>
  `数字は段落の番号です。§は、見出しにその語がある節です。「標題」は文書の標題です。語尾だけが異なる語形は一行にまとめています。並んで${places}か所以上に出てくる二語にも行があります。括弧内は名前の別の表記で、文書にないこともあります（${search('検索ではまとめて探します')}）。空白と句読点は並び順に影響しません。`;
export const leftOut = 'この索引にない語';
export const whatIsLeftOut = (search: Wrap) =>
  `この索引には、文字を含まない数、一文字の語、次の語がありません。大文字の略語（IT、US）はあります。${search('検索')}ではすべて探せます。`;
export const particlesAreLeftOut = '日本語の文書では、助詞や活用語尾など、ひらがなだけの語もありません。';
export const titlePlace = '標題';
export const see = (name: string) => `${name}を見よ`;
export const spellings = (names: readonly string[]) => `（${names.join('、')}）`;
export const kinds = {
  articles: '冠詞・指示詞',
  pronouns: '代名詞',
  prepositions: '前置詞',
  conjunctions: '接続詞・副詞',
  auxiliaries: '助動詞',
};

export const moreThan = (count: number) => `ほか${count}か所`;
export const whatThesePagesAre =
  '文書の主な語句、略語、名前の索引です。該当する段落へリンクします。これらのページはJavaScriptがなくても使え、印刷もできます。';
export const howToReadParts = (search: Wrap) =>
  `数字は段落の番号です。§は、見出しにその語がある節です。「標題」は文書の標題です。語尾だけが異なる語形は一行にまとめています。括弧内は名前の別の表記です（${search('検索ではまとめて探します')}）。一行に40か所まで、標題と見出しを先に示し、残りの数を添えます。`;
export const howToReadLink = 'すべての見出しと、この索引の読み方';
export const beginnings = '語の頭文字';
