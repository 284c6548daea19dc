import { makeElement } from '../dom/make-element.ts';
import { getPart } from '../dom/part.ts';
import { changesPage as words } from '../interface/changes.ts';
import { formats } from '../interface/formats.ts';
import { findNews, storeVisit, type Visit } from './visit.ts';

/*
 * Says what is new on the page of changes since the reader's last visit to it. Only this browser knows the visits. If it
 * forbids storage, the page says nothing.
 */
const status = getPart(document, '[data-since-visit]', HTMLElement);
const items = [...document.querySelectorAll<HTMLElement>('[data-change]')];

function getToday(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function say(now: Visit, before: Visit | undefined): string {
  if (!before) return words.onFirstVisit;
  const { keys, others } = findNews(now, before);
  for (const item of items)
    if (keys.includes(item.dataset['change'] ?? '')) item.prepend(makeElement('b', {}, words.isNew), ' ');
  return words.newSince(keys.length, others, formats.formatDate(before.on));
}

const now: Visit = {
  on: getToday(),
  total: Number(status.dataset['sinceVisit']),
  seen: items.map(({ dataset }) => dataset['change'] ?? ''),
};
try {
  status.textContent = say(now, storeVisit(now));
} catch {
  // Storage is forbidden.
}
