/** What the page that compares any two texts says while it works. */

export const loading = '二つの文書を読み込んでいます…';
export const noText = (ids: readonly string[]) =>
  `このアーカイブに文書${ids.map((id) => `「${id}」`).join('と')}はありません。`;
export const notArrived = '文書を読み込めませんでした。接続を確かめて、ページを再読み込みしてください。';
export const pairOf = (left: string, right: string) => `${left}と${right}の比較`;
export const sections = '節';
export const ofText = (shortTitle: string) => `（${shortTitle}）`;
export const paragraphOf = (number: number, documentId: string) => `${documentId}の段落${number}`;
export const sectionOf = (heading: string, documentId: string) => `${documentId}の節「${heading}」`;
