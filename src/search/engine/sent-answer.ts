import type { Answer } from '../query/answer.ts';
import type { Excerpt } from '../query/excerpt.ts';
import type { Hit, PassageHit } from '../query/hits.ts';
import type { Place } from '../query/places.ts';

interface SentPassage {
  fragmentId: string;
  excerpt: Excerpt;
}

interface SentHit extends Omit<Hit, 'answer' | 'others'> {
  answer: SentPassage | undefined;
  others: SentPassage[];
}

/** An answer in the form that a worker can send: without functions. */
export interface SentAnswer extends Omit<Answer, 'hits' | 'readPlaces'> {
  hits: SentHit[];
  places: Place[];
}

export function packAnswer({ hits, readPlaces, ...rest }: Answer): SentAnswer {
  const pack = ({ fragmentId, readExcerpt }: PassageHit) => ({ fragmentId, excerpt: readExcerpt() });
  return {
    ...rest,
    hits: hits.map((hit) => ({
      ...hit,
      answer: hit.answer && pack(hit.answer),
      others: hit.others.map(pack),
    })),
    places: readPlaces(),
  };
}

export function unpackAnswer({ hits, places, ...rest }: SentAnswer): Answer {
  const unpack = ({ fragmentId, excerpt }: SentPassage) => ({ fragmentId, readExcerpt: () => excerpt });
  return {
    ...rest,
    hits: hits.map((hit) => ({
      ...hit,
      answer: hit.answer && unpack(hit.answer),
      others: hit.others.map(unpack),
    })),
    readPlaces: () => places,
  };
}
