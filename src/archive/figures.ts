import type { Figure } from '../text/model.ts';
import { readArchive } from './read-archive.ts';

/** @returns the pictures of all texts, each file once */
export function listFigures(): Figure[] {
  const figures = readArchive().documents.flatMap((document) => document.figures);
  return [...new Map(figures.map((figure) => [figure.file, figure])).values()];
}
