import { readStretch, takeStretch } from '../words/stretch.ts';

/**
 * @param fragment the address after `#`
 * @returns the passages of the open text that it names if it names a stretch: `p5-p7`. None if the text lacks an end of
 *   the stretch, or if the page is not the page of a text
 */
export function listOpenStretch(fragment: string): HTMLElement[] {
  const stretch = readStretch(fragment);
  return stretch
    ? takeStretch([...document.querySelectorAll<HTMLElement>('[data-document] [data-passage]')], stretch)
    : [];
}
