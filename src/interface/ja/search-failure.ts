/** The messages if search cannot load its files or its script. The first script of the search page needs no others. */

export const notLoaded =
  '検索に必要なファイルを読み込めなかったため、結果を表示できません。もう一度お試しになるか、下の文書をご覧ください。';
export const otherRelease =
  'このページを開いた後にアーカイブが更新されたため、結果を表示できません。ページを再読み込みするか、下の文書をご覧ください。';
