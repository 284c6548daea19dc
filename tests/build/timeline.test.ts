import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  getAttribute,
  getText,
  listElements,
  listInside,
  PROJECT,
  readBuilt,
  hasClass,
} from './built-site.ts';
import { IDS } from './document-ids.ts';

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
const list = home.find((element) => hasClass(element, 'timeline'));
if (list === undefined) throw new Error('the home page has no element of class timeline');
const inside = new Set(listInside(list));
const timeline = home.filter((element) => inside.has(element));

test('the timeline links once to every text and to the passage of every event', () => {
  const links = timeline.filter(({ tagName }) => tagName === 'a');
  expect(links.map((link) => getAttribute(link, 'href')).toSorted()).toEqual(
    [
      ...IDS.map((id) => `/documents/${id}/`),
      ...EVENTS.map(({ document, passage }) => `/documents/${document}/#${passage}`),
    ].toSorted(),
  );
});

test('the timeline goes from the earliest date to the latest', () => {
  const dates = timeline
    .filter(({ tagName }) => tagName === 'time')
    .map((time) => (getAttribute(time, 'datetime') ?? '').slice(0, 4));
  expect(dates).toHaveLength(IDS.length + EVENTS.length);
  expect(dates).toEqual(dates.toSorted());
});

test('each event says its date, and which paragraph of which text mentions it', () => {
  const items = timeline.filter(({ tagName }) => tagName === 'li').map((item) => getText(item));
  for (const { label, dated, document, passage } of EVENTS) {
    const mention = `${document}\u00a0¶\u00a0${passage.slice(1)}`;
    const found = items.filter((item) => item.startsWith(label) && item.includes(mention));
    expect(found, label).toHaveLength(1);
    expect(found[0], label).toContain(dated.slice(0, 4));
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
