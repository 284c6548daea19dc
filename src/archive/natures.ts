import type { NatureKind } from '../schemas/authorities.ts';

const STANDING_NAMES: Record<NatureKind['standing'], string> = {
  government: 'Government text',
  other: 'Not a government text',
};

/** @returns in words whose text a document of this kind is: a government's own, or not. */
export function toStandingName(nature: Pick<NatureKind, 'standing'>): string {
  return STANDING_NAMES[nature.standing];
}
