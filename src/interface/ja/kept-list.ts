export const addToList = 'リストに追加';
export const removeFromList = 'リストから外す';
export const myList = (count: number) => `マイリスト（${count}）`;
export const openTheList = 'リストを開く';
export const added = (place: string, count: number) =>
  `リストに追加しました：${place}（リストは${count}件）。`;
export const isThereAlready = (place: string, count: number) =>
  `すでにリストにあります：${place}（リストは${count}件）。`;
export const removed = (place: string, count: number) =>
  `リストから外しました：${place}（リストは${count}件）。`;
export const isFull =
  'アドレスが長くなりすぎるため、リストにこれ以上追加できません。何も追加されませんでした。';
export const isNotSaved =
  'このブラウザーはリストを保存しません。リストを開き、そのアドレスを控えてください。';
