import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { getAttribute, getText, listElements, PROJECT, readBuilt, hasClass } from './built-site.ts';
import { IDS } from './source-words.ts';

interface Event {
  dated: string;
  label: string;
  document: string;
  passage: string;
  mentionedAs: string;
}

const FILE = join(PROJECT, 'content/authorities/events.yaml');
const EVENTS = existsSync(FILE) ? (parse(readFileSync(FILE, 'utf8')) as Event[]) : [];

const home = listElements(readBuilt('index.html'));

/** @returns the targets of all links in the element of this class. */
function listLinks(className: string): string[] {
  const whole = home.find((element) => hasClass(element, className));
  if (whole === undefined) throw new Error(`the home page has no element of class ${className}`);
  const inner = new Set(listDescendants(whole));
  return home
    .filter((element) => element.tagName === 'a' && inner.has(element))
    .map((element) => getAttribute(element, 'href') ?? '');
}

function listDescendants(node: (typeof home)[number]): unknown[] {
  return node.childNodes.flatMap((child) => ('attrs' in child ? [child, ...listDescendants(child)] : []));
}

const wanted = [
  ...IDS.map((id) => `/documents/${id}/`),
  ...EVENTS.map(({ document, passage }) => `/documents/${document}/#${passage}`),
].toSorted();

test.each(['time', 'chronology'])('the %s of the home page links to every text and event', (className) => {
  expect(listLinks(className).toSorted()).toEqual(wanted);
});

test('the drawing is a list of links, also in browsers that show only text', () => {
  const drawing = home.find((element) => hasClass(element, 'time'));
  const items = home.filter(
    (element) => element.tagName === 'li' && drawing && listDescendants(drawing).includes(element),
  );
  expect(items).toHaveLength(wanted.length);
  for (const item of items) expect(item.childNodes.map(({ nodeName }) => nodeName)).toEqual(['svg']);
});

test('each event of the drawing has a name with the event, its date and the text that mentions it', () => {
  const names = home.map((element) => getAttribute(element, 'aria-label') ?? '');
  for (const { label, dated } of EVENTS) {
    const year = dated.slice(0, 4);
    expect(
      names.filter(
        (name) => name.startsWith(`${label}, `) && name.includes(year) && name.includes('paragraph'),
      ),
      label,
    ).toHaveLength(1);
  }
});

describe.each(EVENTS)('$label ($dated)', ({ document, passage, mentionedAs }) => {
  test('is in the linked passage, in these words', () => {
    const element = listElements(readBuilt(`documents/${document}/index.html`)).find(
      (candidate) => getAttribute(candidate, 'id') === passage,
    );
    expect(element && getText(element).replace(/\s+/gu, ' ')).toContain(mentionedAs);
  });
});
