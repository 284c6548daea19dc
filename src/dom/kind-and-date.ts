import { formats } from '../interface/formats.ts';

/** A text, for showing its kind and date. */
interface DatedText {
  documentId: string;
  /** The kind of text, as shown to readers. */
  kind: string;
  /** Its date, as precise as it is known: `2001`, `2001-10` or `2000-09-23`. */
  dated: string;
}

/**
 * @param root the part of the page with the data. For each document it has an element `data-about="<id>"` with the kind
 *   and date. In an archive of many texts, it has instead for each kind a `<template data-kind-of-text="<kind>">` with
 *   the kind and any date
 * @returns the kind and date of a text; empty if the page does not have them
 */
export function toKindAndDate(root: ParentNode, { documentId, kind, dated }: DatedText): DocumentFragment {
  const about = new DocumentFragment();
  const listed = root.querySelector(`[data-about="${documentId}"]`);
  if (listed) about.append(...Array.from(listed.childNodes, (node) => node.cloneNode(true)));
  // For a small archive, the bundler leaves out everything after this line.
  if (listed || !import.meta.env.SEARCH_IN_STAGES) return about;
  const templates = root.querySelectorAll<HTMLTemplateElement>('template[data-kind-of-text]');
  const template = Array.from(templates).find(({ dataset }) => dataset['kindOfText'] === kind);
  if (!template) return about;
  about.append(template.content.cloneNode(true));
  const time = about.querySelector('time');
  if (time) {
    time.dateTime = dated;
    time.textContent = formats.formatDate(dated);
  }
  return about;
}
