import { describe, expect, test } from 'vitest';
import { agrees, findDates, findYears, type DateParts } from '../../src/words/dates.ts';

/** @returns dates as `2000-9-23`, `2000-9`, `-9-23`, `2000..2005` */
function tell(dates: DateParts[]): string {
  return dates
    .map(({ year = '', lastYear, month, day }) =>
      [lastYear === undefined ? year : `${String(year)}..${lastYear}`, month, day]
        .filter((part) => part !== undefined)
        .join('-'),
    )
    .join(' ');
}

describe('a date is found in every usual form', () => {
  test.each([
    ['23 September 2000', '2000-9-23'],
    ['23rd of September, 2000', '2000-9-23'],
    ['September 23, 2000', '2000-9-23'],
    ['Sept. 23rd 2000', '2000-9-23'],
    ['sept 23 2000', '2000-9-23'],
    ['September 8th, 2020', '2020-9-8'],
    ['8 Sep 2020', '2020-9-8'],
    ['12th March 2014', '2014-3-12'],
    ['May 12, 2025', '2025-5-12'],
    ['23.9.2000', '2000-9-23'],
    ['12.5.25', '2025-5-12'],
    ['12MAY2025', '2025-5-12'],
    ['12May25', '2025-5-12'],
    ['平成12年9月23日', '2000-9-23'],
    ['平成12年', '2000'],
    ['令和元年5月', '2019-5'],
    ['昭和六十年', '1985'],
    ['Heisei 12', '2000'],
    ['23/09/2000', '2000-9-23'],
    ['09/23/2000', '2000-9-23'],
    ['23-09-2000', '2000-9-23'],
    ['2000-09-23', '2000-9-23'],
    ['2000/9/23', '2000-9-23'],
    ['12/05/2025', '2025-5-12 2025-12-5'],
    ['12/12/2025', '2025-12-12'],
    ["12 May '25", '2025-5-12'],
    ["12th of May, '25", '2025-5-12'],
    ['May 12, ’25', '2025-5-12'],
    ["May '25", '2025-5'],
    ["Sept. '98", '1998-9'],
    ['12-May-2025', '2025-5-12'],
    ['12-May-25', '2025-5-12'],
    ['May-2025', '2025-5'],
    ['5/12/25', '2025-12-5 2025-5-12'],
    ["'25", '2025'],
    ["'50", '1950'],
    ["'49", '2049'],
    ['2001/9', '2001-9'],
    ['9/2001', '2001-9'],
    ['September 2001', '2001-9'],
    ['September–October 2001', '2001-9 2001-10'],
    ['March 12', '-3-12'],
    ['12th of March', '-3-12'],
    ['March 11-13, 2014', '2014-3-11 2014-3-12 2014-3-13'],
    ['11–13 March', '-3-11 -3-12 -3-13'],
    ['2000年9月23日', '2000-9-23'],
    ['2000年9月', '2000-9'],
    ['2000年', '2000'],
    ['9月23日', '-9-23'],
    ['２０００年９月', '2000-9'],
    ['2000년 9월 23일', '2000-9-23'],
    ['2000–2005', '2000..2005'],
    ['2000 to 2005', '2000..2005'],
    ['2019/20', '2019..2020'],
    ['2000–05', '2000..2005'],
    ['2000-05', '2000-5 2000..2005'],
  ])('%s', (text, dates) => {
    const found = findDates(`In (${text}), yes`);
    expect(tell(found)).toBe(dates);
    for (const { start, end } of found) expect([start, end]).toEqual([4, 4 + text.length]);
  });

  test.each([
    '31.2.2001',
    '2001-02-30',
    '2000',
    'Marching 12',
    'March, 12',
    '1.5',
    'US$2000',
    '2005–2000',
    '2001/13/1',
    '0.2000-05',
    '12 Marches',
    "'20 Actions'",
    "the '90s",
    '1/2/34/5',
    "rock'25",
    'section 1.2.15.3',
    'version 12.13.14',
    '12MAYOR20',
    '平成年',
  ])('but %s is not a date', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  test('dates of a text are in order and do not overlap', () => {
    const text = 'From 15 March 2001 to 2002-03, and on May 16 between 2000 and 2005.';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '15 March 2001',
      '2002-03',
      '2002-03',
      'May 16',
      '2000 and 2005',
    ]);
  });
});

test('years outside dates are found, other numbers are not', () => {
  expect(tell(findYears('In 1998, 2000; 2,000 or 2000.5, US$2000, 2010%, 2001a, 3 May 2002, 2003.'))).toBe(
    '1998 2000 2003',
  );
});

test.each<[string, string, number | undefined, boolean]>([
  ['23 September 2000', '2000-09-23', undefined, true],
  ['23 September 2000', '24 September 2000', undefined, false],
  ['23 September 2000', '23 September 2001', undefined, false],
  ['12 March 2014', 'March 12', 2014, true],
  ['12 March 2014', 'March 12', 2015, false],
  ['12 March 2014', 'March 12', undefined, false],
  ['March 12', '12 March 1999', 2000, true],
  ['September 2001', '3 September 2001', undefined, true],
  ['3 September 2001', 'September 2001', undefined, false],
  ['September 2001', '3 October 2001', undefined, false],
  ['2000–2005', '3 October 2005', undefined, true],
  ['2000–2005', '2000年', undefined, true],
  ['2000–2005', '2001–2003', undefined, true],
  ['2000–2005', '2001–2006', undefined, false],
  ['2000–2005', '1999年', undefined, false],
  ['2003年', '2000–2005', undefined, false],
])('the asked date %s and the printed date %s in a text of %s: %s', (asked, printed, year, expected) => {
  const [one = {}, other = {}] = [findDates(asked)[0], findDates(printed)[0]];
  expect(agrees(one, other, year)).toBe(expected);
});
