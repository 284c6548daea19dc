import { expect, test } from 'vitest';
import { checkReportTemplate, fillReportAddress } from '../../src/archive/error-report.ts';

const TEMPLATE = 'mailto:desk@archive.example?subject={title},%20{place}&body={edition}%0A{address}';

test('each value is encoded for a query, even if it looks like a placeholder or a part of an address', () => {
  const ofText = fillReportAddress(TEMPLATE, { title: 'A & B? {place}', edition: '0a1b2c3d' });
  const address = fillReportAddress(ofText, { place: 'paragraph 5', address: 'https://a.example/b/#p5' });
  const { searchParams } = new URL(address);
  expect(searchParams.get('subject')).toBe('A & B? {place}, paragraph 5');
  expect(searchParams.get('body')).toBe('0a1b2c3d\nhttps://a.example/b/#p5');
});

test('only a mail address or a page on the web is accepted', () => {
  for (const template of [undefined, TEMPLATE, 'https://forms.example/new?text={title}'])
    expect(checkReportTemplate(template)).toBe(template);
  for (const template of [
    '',
    'desk@archive.example',
    'mailto:desk',
    'javascript:alert(1)',
    'http://a.example',
    'https://a b',
  ])
    expect(() => checkReportTemplate(template)).toThrow(/reportErrors .* mailto: or https:\/\//u);
});
