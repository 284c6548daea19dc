/**
 * The desk of an editor: an archive in a git repository of its own, the commands that the README names, and a record of
 * what the editor knows to be true. The record is kept apart from ids and ledgers, so that it can show their mistakes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeSecondProject } from '../second-project.ts';

/** A heading or passage. It is the same one for the editor, even if its id, words, place or document change. */
export interface Block {
  /** What the editor calls it. It never changes. */
  name: string;
  words: string;
  isHeading?: boolean;
  /** The id in the text; empty if it has none yet. */
  id: string;
}

/** What became of a block that is no longer in a text. */
export type Fate = { to: string[] } | 'withdrawn' | 'taken down';

/** The result of a command. */
export interface Outcome {
  status: number;
  output: string;
}

const FIELDS = readFileSync(
  join(import.meta.dirname, '../fixtures/one-text/content/documents/sample-2000.md'),
  'utf8',
).split('\n---\n')[0];

export class Desk {
  readonly folder: string;
  /** The texts as the editor wants them, by document id. */
  readonly texts = new Map<string, Block[]>();
  readonly fates = new Map<string, Fate>();
  readonly #remove: () => void;

  constructor() {
    const project = makeSecondProject();
    this.folder = project.folder;
    this.#remove = project.remove;
    project.useSampleArchive();
    for (const path of ['documents', 'sources', 'ids', 'releases.yaml'])
      rmSync(join(this.folder, 'content', path), { recursive: true });
    // Here node_modules is a link, so the name must not end with a slash.
    const ignored = readFileSync(join(import.meta.dirname, '../../.gitignore'), 'utf8');
    this.write('.gitignore', `${ignored}\nnode_modules\n`);
    this.git('init', '--quiet', '--initial-branch', 'main');
    this.git('config', 'user.name', 'Editor');
    this.git('config', 'user.email', 'editor@archive.example');
  }

  remove(): void {
    this.#remove();
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  read(path: string): string {
    return readFileSync(this.path(path), 'utf8');
  }

  exists(path: string): boolean {
    return existsSync(this.path(path));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  /** Changes a file. Throws if it does not have the words. */
  replace(path: string, words: string | RegExp, by: string): void {
    const before = this.read(path);
    const after = before.replace(words, () => by);
    if (after === before) throw new Error(`${path} does not have ${String(words)}`);
    this.write(path, after);
  }

  delete(path: string): void {
    rmSync(this.path(path), { recursive: true });
  }

  run(command: string, args: string[], env: NodeJS.ProcessEnv = {}, cwd = this.folder): Outcome {
    const { PATH, HOME } = process.env;
    const { status, stdout, stderr } = spawnSync(command === 'node' ? process.execPath : command, args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    return { status: status ?? 1, output: stdout + stderr };
  }

  /** Runs a git command. Throws if it fails. */
  git(...args: string[]): string {
    const { status, output } = this.run('git', args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
    return output;
  }

  /** Runs a git command that may report a conflict. */
  tryGit(...args: string[]): Outcome {
    return this.run('git', args);
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  number(): Outcome {
    return this.run('node', ['scripts/number-passages.ts']);
  }

  check(env: NodeJS.ProcessEnv = {}, ...args: string[]): Outcome {
    return this.run('node', ['scripts/check-content.ts', ...args], env);
  }

  release(date: string): Outcome {
    return this.run('node', ['scripts/release.ts', date]);
  }

  mergeIds(): Outcome {
    return this.run('node', ['scripts/merge-ids.ts']);
  }

  checkPublished(place: string): Outcome {
    return this.run('node', ['scripts/check-published.ts', place]);
  }

  build(): Outcome {
    return this.run('node', ['scripts/build.ts']);
  }

  /** Writes the file and the source of a text as the editor wants it. */
  save(documentId: string): void {
    const blocks = this.texts.get(documentId) ?? [];
    const title = `The text ${documentId}`;
    const source = [title, ...blocks.map(({ words }) => words)].join('\n\n') + '\n';
    const sha256 = createHash('sha256').update(source).digest('hex');
    const fields = (FIELDS ?? '')
      .replace(/^title: .*$/mu, `title: "${title}"`)
      .replace(/^ {2}file: .*$/mu, `  file: "${documentId}.txt"`)
      .replace(/^ {2}sha256: .*$/mu, `  sha256: "${sha256}"`)
      .replace(/^omitted:\n(?: .*\n)*/mu, 'omitted: []\n')
      .replace(/^corrections:\n(?: .*\n)*/mu, 'corrections: []\n');
    const body = blocks.map(
      ({ words, id, isHeading }) => `${isHeading ? '## ' : ''}${words}${id === '' ? '' : ` {#${id}}`}`,
    );
    this.write(`content/sources/${documentId}.txt`, source);
    this.write(`content/documents/${documentId}.md`, `${fields}\n---\n\n${body.join('\n\n')}\n`);
  }

  /** Takes the ids from the file of a text into the record. */
  load(documentId: string): void {
    const body = this.read(`content/documents/${documentId}.md`).split('\n---\n').slice(1).join('\n---\n');
    const ids = body
      .split('\n\n')
      .filter((part) => part.trim() !== '')
      .map((part) => /\{#([^}]*)\}/u.exec(part)?.[1] ?? '');
    for (const [index, block] of (this.texts.get(documentId) ?? []).entries()) block.id = ids[index] ?? '';
  }

  get(documentId: string, name: string): Block {
    const block = this.texts.get(documentId)?.find((one) => one.name === name);
    if (block === undefined) throw new Error(`${documentId} has no ${name}`);
    return block;
  }

  /** Copies the whole repository, for a step that must not change it. */
  copyTo(folder: string): void {
    cpSync(this.folder, folder, { recursive: true, verbatimSymlinks: true });
  }
}
