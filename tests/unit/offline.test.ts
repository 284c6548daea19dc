import { expect, test } from 'vitest';
import { toOfflinePage } from '../../src/hosting/offline.ts';

const PAGE = 'documents/a/index.html';

test.each([
  ['href="/"', 'href="../../index.html"'],
  ['href="/documents/b/#p4"', 'href="../b/index.html#p4"'],
  ['href="/documents/a/"', 'href="index.html"'],
  ['href="/documents/a.txt"', 'href="../a.txt"'],
  ['src="/_astro/x.js"', 'src="../../_astro/x.js"'],
  ['href="/search/?q=a/b&amp;x=1"', 'href="../../search/index.html?q=a/b&amp;x=1"'],
])('%s becomes %s', (before, after) => {
  expect(toOfflinePage(`<a class="x" ${before} hidden>`, PAGE, '/')).toBe(`<a class="x" ${after} hidden>`);
});

test.each([
  'href="#p4"',
  'href="https://a.example/"',
  'href="mailto:a@b.example"',
  'data-href="/x/"',
  'content="/documents/a/"',
])('%s stays', (attribute) => {
  expect(toOfflinePage(`<a ${attribute}>`, PAGE, '/')).toBe(`<a ${attribute}>`);
});

test('the words of a page stay, also if they look like an address', () => {
  const html = '<p title="a > b">write href="/x/" here</p>';
  expect(toOfflinePage(html, PAGE, '/')).toBe(html);
});

test.each([
  ['<form class="x">', '<form hidden data-served class="x">'],
  // Only a script uses a template.
  ['<template><template></template><form></template>', '<template><template></template><form></template>'],
  ['<template></template><form>', '<template></template><form hidden data-served>'],
  ['<find-in-document>', '<find-in-document hidden data-served>'],
  [
    '<details class="filters" data-search-filters>',
    '<details class="filters" hidden data-served data-search-filters>',
  ],
  ['<script type="module" src="/x.js">', '<script type="served-module" src="../../x.js">'],
])('%s waits for a server', (before, after) => {
  expect(toOfflinePage(before, PAGE, '/')).toBe(after);
});

test('only addresses under the base path change', () => {
  expect(toOfflinePage('<a href="/some/path/b/"><a href="/b/">', 'a/index.html', '/some/path/')).toBe(
    '<a href="../b/index.html"><a href="/b/">',
  );
});
