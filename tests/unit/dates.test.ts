import { describe, expect, test } from 'vitest';
import { formatDate as inEnglish } from '../../src/interface/en/formats.ts';
import { formatDate as inJapanese } from '../../src/interface/ja/formats.ts';
import { DatedSchema, DateSpanSchema } from '../../src/schemas/dated.ts';

describe('a date keeps the precision that it has', () => {
  test.each([
    ['2001', '2001', '2001年'],
    ['2001-10', 'October 2001', '2001年10月'],
    ['2000-09-23', '23 September 2000', '2000年9月23日'],
    ['2001-10~', 'about October 2001', '2001年10月ごろ'],
    ['1998/2001-10', '1998 – October 2001', '1998年～2001年10月'],
  ])('%s is %s in English and %s in Japanese', (dated, english, japanese) => {
    expect(inEnglish(dated)).toBe(english);
    expect(inJapanese(dated)).toBe(japanese);
  });

  test.each(['2001', '2001-10', '2000-02-29'])('%s is a date', (dated) => {
    expect(DatedSchema.safeParse(dated).success).toBe(true);
  });

  test.each([
    ['2001', true],
    ['2001-10~', true],
    ['1998/2001', true],
    ['1998~/2001-10-01', true],
    ['2001/1998', false],
    ['1998/', false],
    ['1998/2000/2001', false],
    ['~2001', false],
  ])('%s is a date, a near one or a span of time: %s', (span, expected) => {
    expect(DateSpanSchema.safeParse(span).success).toBe(expected);
  });

  test.each([
    '2001-13',
    '2001-00',
    '2001-02-30',
    '1900-02-29',
    '01-10',
    '2001-1',
    '2001-10-1',
    '2001/10',
    '',
    ' 2001',
    '2001-10-15T00:00',
  ])('"%s" is refused', (dated) => {
    expect(DatedSchema.safeParse(dated).success).toBe(false);
  });
});
