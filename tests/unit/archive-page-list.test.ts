import { describe, expect, test } from 'vitest';
import { toPageList } from '../../src/archive/page-list.ts';

describe('the list of pages', () => {
  const toPage = (path: string, title: string) => ({ path, html: `<head><title>${title}</title></head>` });
  const built = [
    toPage('/search/', 'Search · A &amp; B'),
    toPage('/', 'A &amp; B'),
    toPage('/404/', 'Page not found · A &amp; B'),
    toPage('/compare/', 'Pairs · A &amp; B'),
    toPage('/compare/a/b/', 'a beside b · A &amp; B'),
    toPage('/documents/a/', 'a · &lt;Title&gt; of &quot;A&quot; · A &amp; B'),
    toPage('/documents/old/', 'old · moved · A &amp; B'),
  ];

  test('has every page by its path and title, and the page to which an old address leads', () => {
    expect(toPageList(built, 'A & B', new Map([['/documents/old/', '/documents/a/']]))).toEqual([
      ['/', 'A & B'],
      ['/compare/', 'Pairs'],
      ['/documents/a/', 'a · <Title> of "A"'],
      ['/documents/old/', 'a · <Title> of "A"', '/documents/a/'],
      ['/search/', 'Search'],
    ]);
  });
});
