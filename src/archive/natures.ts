import type { Element } from 'hast';
import { h } from 'hastscript';
import { facts } from '../interface/facts.ts';
import type { NatureKind } from '../schemas/authorities.ts';

const STANDING_NAMES: Record<NatureKind['standing'], string> = {
  government: facts.governmentText,
  other: facts.otherText,
};

/** @returns words that say whether a text of this kind is a government's own. */
export function toStandingName(nature: Pick<NatureKind, 'standing'>): string {
  return STANDING_NAMES[nature.standing];
}

/** @returns the label for a kind of text and whether it is a government's own. It is the same on every page. */
export function toKindElement(nature: Pick<NatureKind, 'standing' | 'name'>): Element {
  return h('span', { class: 'kind', dataStanding: nature.standing }, [
    h('span', { class: 'standing' }, toStandingName(nature)),
    '\u00a0· ',
    nature.name,
  ]);
}
