import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/content-security-policy.ts';
import { DIST, getAttribute, listElements, listFiles, readBuilt } from './built-site.ts';

// A browser applies the policy only to the elements after it.
test.each(listFiles(DIST, '.html'))('the head of %s begins with the security policy', (path) => {
  const head = listElements(readBuilt(path)).find(({ tagName }) => tagName === 'head');
  const first = head?.childNodes.find((node) => 'attrs' in node);
  expect(first && getAttribute(first, 'http-equiv')).toBe('Content-Security-Policy');
  expect(first && getAttribute(first, 'content')).toBe(contentSecurityPolicy);
});
