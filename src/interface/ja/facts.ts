/** What is known about a document. */

export const provenance = '来歴';
export const kindOfText = '文書の種類';
export const date = '日付';
export const dateRoles = {
  written: '作成',
  adopted: '採択',
  signed: '署名',
  ratified: '批准',
  published: '公表',
  'in-force': '発効',
  amended: '改正',
  ended: '失効',
};
export const partners = () => '相手国・機関';
export const authors = () => '著者';
export const notKnown = '不明';
export const publisher = '発行元';
export const repostedOn = '転載先';
export const kindAndSite = (kind: string, site: string) => `${kind}（${site}に転載）`;
export const noteAndEvidence = (note: string, datedBy: string) => `${note} 日付の根拠：${datedBy}`;
export const citedPlace = (id: string, edition: string, place: string | undefined) =>
  [`文書 ${id}`, ...(place === undefined ? [] : [place]), `版 ${edition}`].join('、');
export const publishedAt = '掲載先URL';
export const repostedAt = '転載先URL';
export const original = '原文';
export const tiedTexts = '他の版と翻訳';
export const sideBySide = '並べて読む';
export const ties = {
  translationOf: 'この翻訳の原文',
  versionOf: '他の版',
  translation: '翻訳',
  version: '他の版',
};
export const authentic = (isAuthentic: boolean) => (isAuthentic ? '等しく正文' : '正文ではない翻訳');
export const nameLanguage = (tag: string) =>
  new Intl.DisplayNames(['ja'], { type: 'language' }).of(tag) ?? tag;
export const archive = 'アーカイブ';
export const inThisArchive = 'このアーカイブでのURL';
export const asReceived = '受領時の原本';
export const hashOfFile = 'SHA-256';
export const edition = '版';
export const hashOfWords = '本文のSHA-256';
export const rights = '利用条件';
export const incomplete = '（不完全）';
export const copyCredit = 'クレジットをコピー';
export const otherForms = '他の形式';
export const plainText = 'テキスト';
export const governmentText = '政府の文書';
export const otherText = '政府の文書ではない';
export const length = (minutes: number, paragraphs: number) => `約${minutes}分、${paragraphs}段落`;
export const partner = '相手国・機関';
export const year = '年';
