import { join } from 'node:path';

/** The texts of this archive. */
export const CONTENT = join(import.meta.dirname, '../../../content');
