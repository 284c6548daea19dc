/** The home page. */

export const trust = (hasStandings: boolean) =>
  `本文は原文と一字一句同じです。どの段落にも変わらないリンクがあります。${hasStandings ? '政府自身の文書かどうかを、いつも示しています。' : ''}`;
export const howWeKeepTheTexts = '文書の扱いについて';
export const theTexts = '文書';
export const timeline = '年表：文書と、文書が言及する出来事';

export const read = { name: '文書を読む', how: '要約付き、古い順' };
export const search = { name: '検索', how: '段落まで探せます' };
export const verify = { name: '引用の照合', how: '一語ずつ確かめます' };
export const compare = { name: '比較', how: '二つの文書を並べます' };
export const names = { name: '人名・組織名', how: '文書に出てくる人と組織' };
export const terms = { name: '用語', how: 'どの文書に何回出るか' };
export const themes = { name: 'テーマ', how: '一つの主題を全文書で' };
export const download = { name: 'ダウンロード', how: '電子書籍、書誌、表' };

export const readByFacet = { name: '文書を読む', how: '相手国・機関、種類、年から' };
export const latestTexts = '最近の文書';
export const timelineByYear = '年別の文書と出来事';
export const allTexts = (count: number) => `全${count}件の文書`;
