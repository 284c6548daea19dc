/** The page with every text, for printing. */

export const title = '全文書の印刷用ページ';
export const description = 'このアーカイブの全文書を、古い順に一つのページに収めた印刷用ページです。';
export const whatThisIs = (year: string | undefined) =>
  `印刷のために、${year === undefined ? 'このアーカイブの全文書' : `${year}の文書`}を収めたページです。文書ごとに新しい用紙で始まります。番号と§は、段落と節へのリンクです。`;
export const texts = 'このページの文書';
export const edition = (edition: string) => `版 ${edition}`;

export const otherYears = '他の年';
export const titleOfYear = (year: string) => `${year}の文書の印刷用ページ`;
export const descriptionOfYear = (year: string) =>
  `${year}の文書を、古い順に一つのページに収めた印刷用ページです。`;
export const descriptionOfYears = '年ごとに、文書を一つのページに収めた印刷用ページです。';
export const forPrinting = (name: string) => `${name}の印刷用ページ`;
export const chooseAYear =
  '年を選ぶと、その年の文書を、文書ごとに新しい用紙で印刷できます。一つの文書を印刷するには、文書のページを開いて印刷します。';
