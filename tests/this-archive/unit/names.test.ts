import { expect, test } from 'vitest';
import { readContent } from '../../../src/text/read-content.ts';
import { proposeNames } from '../../../src/text/propose-names.ts';
import { CONTENT } from './content.ts';

const { names, documents } = readContent(CONTENT);

test('no name of the texts is left out', () => {
  expect(proposeNames(names, documents)).toEqual([]);
});

test('the lists have every person of the texts, with every passage that names the person', () => {
  const places = names.people.entries.map(({ name, mentions }) => {
    const [{ document } = { document: '' }] = mentions;
    return `${name}: ${document} ${mentions.map(({ at }) => at).join(' ')}`;
  });
  expect(places).toEqual([
    'Abe: us-2014 p15',
    'Daniel A. Sepulveda: us-2014 p6',
    'Fang Hanting: china-2020 p11 p16 p19',
    'Henna Virkkunen: eu-2025 p4',
    'Hiromi Yamaoka: china-2020 p27',
    'Jia Jingdun: china-2020 p23 p24',
    'Jiang Tao: china-2020 p22',
    'Jiang Zemin: world-2001 p24',
    'Kim Dae Jung: world-2001 p23',
    'Liu Song: china-2020 p7 p8 p25',
    'Norihiro Suzuki: china-2020 p12 p15 p26',
    'Taira: eu-2025 p4',
    'Taro Shimada: china-2020 p21',
    'Tatsuya Ito: china-2020 p14',
    'Toshio Iwamoto: china-2020 p12',
    'Xu Zhiyu: china-2020 p17 p28',
    'Yasuo Sakamoto: us-2014 p6',
    'Yoshiro Mori: world-2001 p22 p43',
    'Zhao Jiannan: china-2020 p5',
    'Zhu Rongji: world-2001 p24',
  ]);
});
