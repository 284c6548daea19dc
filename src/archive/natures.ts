import type { Element } from 'hast';
import { h } from 'hastscript';
import { toOwn } from './own-words.ts';
import { facts } from '../interface/facts.ts';
import type { NatureKind } from '../schemas/authorities.ts';

type Kind = Pick<NatureKind, 'standing' | 'standingName' | 'name'>;

const STANDING_NAMES: Record<NatureKind['standing'], string | undefined> = {
  government: facts.governmentText,
  other: facts.otherText,
  none: undefined,
};

/** @returns the name of the standing, if there is one, and the name of the kind, as readers see them on every page. */
export function listKindNames(nature: Kind): string[] {
  const standing = nature.standingName ?? STANDING_NAMES[nature.standing];
  return standing === undefined ? [nature.name] : [standing, nature.name];
}

/** @returns the label for a kind of text and its standing. It is the same on every page. */
export function toKindElement(nature: Kind): Element {
  const [standing] = listKindNames(nature).slice(0, -1);
  // The class gives it a square, which distinguishes the texts of a government from others.
  const name =
    nature.standing === 'none' ? h('strong', standing) : h('span', { class: 'standing' }, standing);
  return h('span', { class: 'kind', dataStanding: nature.standing }, [
    ...(standing === undefined ? [] : [name, '\u00a0· ']),
    toOwn(nature.name),
  ]);
}
