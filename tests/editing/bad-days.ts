/**
 * `npm run test:bad-days`: histories of git, folders and settings that an editor may meet on a bad day. Each begins with
 * the same published archive. A mistake must be refused, with nothing written. After its remedy, the check passes.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Desk } from './desk.ts';

const SCRIPTS = join(import.meta.dirname, '../../scripts');
const ALPHA = 'content/documents/alpha-2001.md';
const LEDGER = 'content/ids/alpha-2001.json';
const RELEASES = 'content/releases.yaml';
const THEMES = 'content/authorities/themes.yaml';
const EVENTS = 'content/authorities/events.yaml';

interface Outcome {
  status: number;
  output: string;
}

/** The folder of one day. */
class Folder {
  readonly top: string;
  /** The folder of the project; another one if the project is in a folder of the repository. */
  project: string;
  env: NodeJS.ProcessEnv = {};

  constructor(top: string) {
    this.top = top;
    this.project = top;
  }

  read = (path: string) => readFileSync(join(this.project, path), 'utf8');

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.project, path)), { recursive: true });
    writeFileSync(join(this.project, path), text);
  }

  edit(path: string, words: string | RegExp, by: string): void {
    const before = this.read(path);
    const after = before.replace(words, () => by);
    assert.notEqual(after, before, `${path} does not have ${String(words)}`);
    this.write(path, after);
  }

  remove(path: string): void {
    rmSync(join(this.project, path), { recursive: true });
  }

  rename(from: string, to: string): void {
    renameSync(join(this.project, from), join(this.project, to));
  }

  run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Outcome {
    const { PATH, HOME } = process.env;
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: this.project,
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { PATH, HOME, ...env },
    });
    return { status: status ?? 1, output: stdout + stderr };
  }

  tryGit = (...args: string[]) =>
    this.run('git', ['-c', 'protocol.file.allow=always', '-c', 'advice.graftFileDeprecated=false', ...args]);

  git(...args: string[]): string {
    const { status, output } = this.tryGit(...args);
    assert.equal(status, 0, `git ${args.join(' ')}: ${output}`);
    return output.trim();
  }

  commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'A change');
  }

  script = (name: string, ...args: string[]) =>
    this.run(process.execPath, [join(SCRIPTS, `${name}.ts`), ...args], this.env);

  check = () => this.script('check-content');

  /** Adds a passage without an id at the end of a text, and its words to the source. */
  add(documentId: string, words: string): void {
    const file = `content/documents/${documentId}.md`;
    this.write(file, `${this.read(file)}\n${words}\n`);
    this.resource(documentId, `${this.read(`content/sources/${documentId}.txt`)}\n${words}\n`);
  }

  /** Replaces a source, and its hash in the front matter. */
  resource(documentId: string, source: string): void {
    this.write(`content/sources/${documentId}.txt`, source);
    const sha256 = createHash('sha256').update(source).digest('hex');
    this.edit(`content/documents/${documentId}.md`, /[0-9a-f]{64}/u, sha256);
  }

  /** Adds a passage, and publishes and commits it. */
  publish(documentId: string, words: string, date: string): void {
    this.add(documentId, words);
    for (const outcome of [this.script('number-passages'), this.script('release', date)])
      assert.equal(outcome.status, 0, outcome.output);
    this.commit();
  }

  /** Makes a branch on which somebody publishes another passage, and goes back to `main`. */
  publishOn(branch: string, documentId: string, words: string, date: string): void {
    this.git('switch', '--quiet', '--create', branch, 'main');
    this.publish(documentId, words, date);
    this.git('switch', '--quiet', 'main');
  }

  /** Loses an id, as if it had never been published. */
  lose(id = 'p4'): void {
    this.edit(LEDGER, new RegExp(`,?\n  "${id}": .*`, 'u'), '');
    this.edit(RELEASES, /^- date: 2027-02-01\n.*\n/mu, '');
    this.edit(ALPHA, new RegExp(` \\{#${id}\\}`, 'u'), ' {#p9}');
  }

  /** @returns a hash of every file of the content */
  hash(): string {
    const files = readdirSync(join(this.project, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
    return files.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex')).join();
  }
}

interface Day {
  name: string;
  act: (folder: Folder) => void;
  /** The command of that day; by default the check. */
  command?: (folder: Folder) => Outcome;
  /** What the message says, if the command must refuse. */
  refused?: RegExp;
  /** Follows the remedy. */
  mend?: (folder: Folder, output: string) => void;
}

const backToHead =
  (...paths: string[]) =>
  (folder: Folder) =>
    folder.git('checkout', '--quiet', 'HEAD', '--', ...paths);
const onServer = (folder: Folder) => {
  folder.env = { ...folder.env, CI: 'true' };
};
const merge = (folder: Folder, ...branches: string[]) =>
  folder.tryGit('merge', '--quiet', '--no-edit', ...branches);

/** Two branches that published in the same ledger, and their merge with the marks of git. */
function conflict(folder: Folder): void {
  folder.publishOn('other', 'alpha-2001', 'Words of the other branch.', '2027-03-01');
  folder.publish('beta-2002', 'Words of this branch.', '2027-03-02');
  assert.notEqual(merge(folder, 'other').status, 0);
}

const mergeIds = (folder: Folder) => {
  const outcome = folder.script('merge-ids');
  assert.equal(outcome.status, 0, outcome.output);
  folder.commit();
};

/** The texts that three branches publish, and the days of their releases. */
const THREE = { 'alpha-2001': '2027-03-01', 'beta-2002': '2027-03-02', 'gamma-2005': '2027-03-03' };

function branchOff(folder: Folder): void {
  folder.publishOn('one', 'alpha-2001', 'Words of one.', THREE['alpha-2001']);
  folder.publishOn('two', 'beta-2002', 'Words of two.', THREE['beta-2002']);
  folder.publish('gamma-2005', 'Words of this branch.', THREE['gamma-2005']);
}

function hasReleasesOfAll(folder: Folder): void {
  for (const [id, day] of Object.entries(THREE)) {
    assert.ok(folder.read(RELEASES).includes(`date: ${day}`));
    assert.ok(folder.read(`content/ids/${id}.json`).includes(day));
  }
}

/** `play` keeps a copy of the objects of git beside the folder. */
function restoreObjects(folder: Folder): void {
  cpSync(join(folder.top, '../spare'), join(folder.top, '.git/objects'), { recursive: true });
}

const DAYS: Day[] = [
  {
    name: 'the marks of a merge were added to git',
    act: (folder) => {
      conflict(folder);
      folder.git('add', '--all');
    },
    refused: /marks of a merge.*merge-ids/u,
    mend: mergeIds,
  },
  {
    name: 'the marks of a merge were committed',
    act: (folder) => {
      conflict(folder);
      folder.commit();
    },
    refused: /marks of a merge.*merge-ids/u,
    mend: mergeIds,
  },
  {
    name: 'number runs while a text has marks of a merge',
    act: (folder) => {
      folder.add('beta-2002', 'New words.');
      folder.edit(ALPHA, '## First', '<<<<<<< HEAD\n## First');
    },
    command: (folder) => folder.script('number-passages'),
    refused: /alpha-2001\.md:\d+: .*marks of a merge/u,
    mend: (folder) => {
      folder.edit(ALPHA, '<<<<<<< HEAD\n', '');
      folder.script('number-passages');
    },
  },
  {
    name: 'a release while another text has marks of a merge',
    act: (folder) => folder.edit(ALPHA, '## First', '<<<<<<< HEAD\n## First'),
    command: (folder) => folder.script('release', '2027-03-01'),
    refused: /marks of a merge/u,
    mend: backToHead('content'),
  },
  {
    name: 'an octopus merge of branches that touch other files',
    act: (folder) => {
      for (const name of ['one', 'two']) {
        folder.git('switch', '--quiet', '--create', name, 'main');
        folder.write(
          `content/authorities/${name === 'one' ? 'terms' : 'not-names'}.yaml`,
          name === 'one' ? '- { spellings: [sample, example], note: x }\n' : '- These\n',
        );
        folder.commit();
      }
      folder.git('switch', '--quiet', 'main');
      folder.git('merge', '--quiet', '--no-edit', 'one', 'two');
    },
  },
  {
    name: 'three branches with releases are merged one after the other',
    act: (folder) => {
      branchOff(folder);
      assert.notEqual(merge(folder, 'one').status, 0);
      mergeIds(folder);
      assert.notEqual(merge(folder, 'two').status, 0);
    },
    refused: /marks of a merge.*merge-ids/u,
    mend: (folder) => {
      mergeIds(folder);
      hasReleasesOfAll(folder);
    },
  },
  {
    name: 'an octopus merge that keeps only our side',
    act: (folder) => {
      folder.publishOn('one', 'alpha-2001', 'Words of one.', '2027-03-01');
      folder.publishOn('two', 'beta-2002', 'Words of two.', '2027-03-01');
      folder.git('merge', '--quiet', '-s', 'ours', '-m', 'Ours', 'one', 'two');
    },
    refused: /alpha-2001 was in the ledger of commit/u,
    mend: (folder) => {
      folder.git('reset', '--quiet', '--hard', 'one');
      assert.notEqual(merge(folder, 'two').status, 0);
      mergeIds(folder);
    },
  },
  {
    name: 'the commit of a release is reverted',
    act: (folder) => folder.git('revert', '--no-edit', 'HEAD'),
    refused: /"p4" of alpha-2001 was in/u,
    mend: (folder) => folder.git('revert', '--no-edit', 'HEAD'),
  },
  {
    name: 'the branch is set back before a release',
    act: (folder) => folder.git('reset', '--quiet', '--hard', 'HEAD^'),
    refused: /"p4" of alpha-2001 was in/u,
    mend: (folder) => folder.git('reset', '--quiet', '--hard', 'ORIG_HEAD'),
  },
  {
    name: 'a release is picked from another branch, which is merged later',
    act: (folder) => {
      folder.publishOn('other', 'alpha-2001', 'Words of the other branch.', '2027-03-01');
      folder.commit();
      folder.git('cherry-pick', 'other');
      folder.git('merge', '--quiet', '--no-edit', 'other');
    },
  },
  {
    name: 'two releases are rebased on another',
    act: (folder) => {
      folder.publishOn('other', 'beta-2002', 'Words of the other branch.', '2027-03-01');
      folder.add('alpha-2001', 'Words of this branch.');
      folder.script('number-passages');
      folder.commit();
      folder.git('rebase', '--quiet', 'other');
    },
  },
  {
    name: 'a branch with a release is squashed',
    act: (folder) => {
      folder.publishOn('other', 'beta-2002', 'Words of the other branch.', '2027-03-01');
      folder.git('merge', '--quiet', '--squash', 'other');
      folder.commit();
    },
  },
  {
    name: 'all commits become one, and an id is lost',
    act: (folder) => {
      folder.git('checkout', '--quiet', '--orphan', 'new');
      folder.edit(LEDGER, /,?\n {2}"p4": .*/u, '');
      folder.commit();
    },
    refused: /left 5 ids in .*alpha-2001\.json, but the file has only 4/u,
    mend: (folder) => folder.git('checkout', '--quiet', 'main', '--', 'content'),
  },
  {
    name: 'the ledger is lost in a merge with an editor who deleted it',
    act: (folder) => {
      folder.git('switch', '--quiet', '--create', 'other');
      folder.remove(LEDGER);
      folder.commit();
      folder.git('switch', '--quiet', 'main');
      folder.git('merge', '--quiet', '--no-edit', 'other');
    },
    refused: /a release published ids of content\/ids\/alpha-2001\.json/u,
    mend: (folder) => folder.git('checkout', '--quiet', 'HEAD^', '--', LEDGER),
  },
  {
    name: 'the date of a release is changed everywhere',
    act: (folder) => {
      folder.write(LEDGER, folder.read(LEDGER).replaceAll('2027-01-10', '2027-01-11'));
      folder.edit(RELEASES, '2027-01-10', '2027-01-11');
      folder.commit();
    },
    refused: /was published on 2027-01-10/u,
    mend: (folder) => folder.git('revert', '--no-edit', 'HEAD'),
  },
  {
    name: 'an id is lost, and a replaced commit hides it',
    act: (folder) => {
      folder.lose();
      folder.commit();
      folder.git('replace', '--graft', 'HEAD');
    },
    refused: /"p4" of alpha-2001 was in/u,
    mend: (folder) => {
      folder.git('replace', '-d', 'HEAD');
      folder.git('reset', '--quiet', '--hard', 'HEAD^');
    },
  },
  {
    name: 'an id is lost, and a graft hides it',
    act: (folder) => {
      folder.lose();
      folder.commit();
      folder.write('.git/info/grafts', `${folder.git('rev-parse', 'HEAD')}\n`);
    },
    refused: /"p4" of alpha-2001 was in/u,
    mend: (folder) => {
      folder.remove('.git/info/grafts');
      folder.git('reset', '--quiet', '--hard', 'HEAD^');
    },
  },
  {
    name: 'an id is lost, and settings of git hide the first commit and merges',
    act: (folder) => {
      folder.git('config', 'log.showRoot', 'false');
      folder.git('config', 'log.diffMerges', 'off');
      folder.git('config', 'color.ui', 'always');
      folder.git('config', 'log.showSignature', 'true');
      folder.git('config', 'diff.noprefix', 'true');
      folder.lose();
      folder.commit();
    },
    refused: /"p4" of alpha-2001 was in/u,
    mend: (folder) => folder.git('reset', '--quiet', '--hard', 'HEAD^'),
  },
  {
    name: 'an id is lost in a worktree without a branch',
    act: (folder) => {
      folder.git('worktree', 'add', '--quiet', '--detach', '../detached');
      folder.project = join(folder.top, '../detached');
      folder.lose();
      folder.commit();
    },
    refused: /"p4" of alpha-2001 was in/u,
    mend: (folder) => folder.git('reset', '--quiet', '--hard', 'HEAD^'),
  },
  {
    name: 'an id is lost in a project that is a folder of its repository',
    act: (folder) => {
      mkdirSync(join(folder.top, 'my archive'));
      folder.git('mv', 'content', 'my archive/content');
      folder.project = join(folder.top, 'my archive');
      folder.commit();
      folder.lose();
      folder.commit();
    },
    refused: /p4/u,
    mend: (folder) => folder.git('revert', '--no-edit', 'HEAD'),
  },
  {
    name: 'the check runs in a hook of git',
    act: (folder) => {
      folder.env = {
        GIT_DIR: '/no/such/folder',
        GIT_INDEX_FILE: '/no/such/index',
        GIT_PREFIX: '',
        CI: 'true',
      };
    },
  },
  {
    name: 'git is asked in another language',
    act: (folder) => {
      folder.env = { LANG: 'de_DE.UTF-8', LANGUAGE: 'de', LC_ALL: 'de_DE.UTF-8', CI: 'true' };
    },
  },
  {
    name: 'a shallow clone on a server',
    act: (folder) => {
      folder.git('clone', '--quiet', '--depth', '1', `file://${folder.top}`, '../clone');
      folder.project = join(folder.top, '../clone');
      onServer(folder);
    },
    refused: /shallow.*git fetch --unshallow/u,
    mend: (folder) => folder.git('fetch', '--quiet', '--unshallow'),
  },
  {
    name: 'a clone without the files of its history',
    act: (folder) => {
      folder.git('config', 'uploadpack.allowFilter', 'true');
      folder.git('clone', '--quiet', '--filter=blob:none', `file://${folder.top}`, '../clone');
      folder.project = join(folder.top, '../clone');
      onServer(folder);
    },
  },
  {
    name: 'a shallow clone without the files of its history',
    act: (folder) => {
      folder.git('config', 'uploadpack.allowFilter', 'true');
      folder.git(
        'clone',
        '--quiet',
        '--depth',
        '1',
        '--filter=blob:none',
        `file://${folder.top}`,
        '../clone',
      );
      folder.project = join(folder.top, '../clone');
      onServer(folder);
    },
    refused: /shallow/u,
    mend: (folder) => folder.git('fetch', '--quiet', '--unshallow'),
  },
  {
    name: 'the objects of git are gone',
    act: (folder) => {
      folder.remove('.git/objects');
      onServer(folder);
    },
    refused: /git/u,
    mend: restoreObjects,
  },
  {
    name: 'an old file of git is damaged',
    act: (folder) => {
      const blob = folder.git('rev-parse', `HEAD^:${LEDGER}`);
      folder.write(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`, 'damaged');
      onServer(folder);
    },
    refused: /git/u,
    mend: restoreObjects,
  },
  {
    name: 'an old file of git is missing',
    act: (folder) => {
      const blob = folder.git('rev-parse', `HEAD^:${LEDGER}`);
      folder.remove(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`);
      onServer(folder);
    },
    refused: /git does not have all files of its history.*clone/u,
    mend: restoreObjects,
  },
  {
    name: 'content/ is a submodule',
    act: (folder) => {
      folder.rename('content', '../parts/content');
      rmSync(join(folder.top, '.git'), { recursive: true });
      const parts = new Folder(join(folder.top, '../parts/content'));
      for (const one of [parts, folder]) {
        one.git('init', '--quiet', '--initial-branch', 'main');
        one.git('config', 'user.name', 'Editor');
        one.git('config', 'user.email', 'editor@archive.example');
        if (one === parts) one.commit();
      }
      folder.git('submodule', '--quiet', 'add', '../parts/content', 'content');
      folder.commit();
      onServer(folder);
    },
    refused: /content\/ is a submodule/u,
    mend: (folder) => {
      folder.env = { ...folder.env, ARCHIVE_WITHOUT_HISTORY: '1' };
    },
  },
  {
    name: 'a folder without git on a server',
    act: (folder) => {
      folder.remove('.git');
      onServer(folder);
    },
    refused: /not a git repository.*clone/u,
    mend: (folder) => {
      folder.env = { ...folder.env, ARCHIVE_WITHOUT_HISTORY: '1' };
    },
  },
  ...['with space', 'a#b', 'a?b', 'a%20b', "a'b", 'a"b', 'a$b', 'ä ö', '日本', '-x', 'long'.repeat(50)].map(
    (name): Day => ({
      name: `the project is in the folder ${name.slice(0, 20)}`,
      act: (folder) => {
        renameSync(folder.top, join(folder.top, `../${name}`));
        folder.project = join(folder.top, `../${name}`);
        folder.publish('alpha-2001', 'New words.', '2027-03-01');
        folder.lose('p5');
      },
      refused: /"p5" of alpha-2001 was in/u,
      mend: backToHead('content'),
    }),
  ),
  {
    name: 'two texts swap their files',
    act: (folder) => {
      folder.rename(ALPHA, 'content/documents/x.md');
      folder.rename('content/documents/beta-2002.md', ALPHA);
      folder.rename('content/documents/x.md', 'content/documents/beta-2002.md');
    },
    refused: /words of "p1" differ.*Put the id back/u,
    mend: backToHead('content'),
  },
  {
    name: 'a text is renamed: the lists still name it',
    act: (folder) => {
      folder.rename(ALPHA, 'content/documents/alpha-2009.md');
      folder.write(
        'content/moved-documents.yaml',
        '- { from: alpha-2001, to: alpha-2009, why: "x", when: "2027-03-01" }\n',
      );
    },
    refused: /events\.yaml:\d+: the document "alpha-2001" is not in[^]*themes\.yaml/u,
    mend: (folder) => {
      for (const file of [EVENTS, THEMES])
        folder.write(file, folder.read(file).replaceAll('alpha-2001', 'alpha-2009'));
    },
  },
  {
    name: 'a passage is merged: a list still names it',
    act: (folder) => {
      folder.edit(ALPHA, ' {#p1}\n\n', ' ');
      folder.edit(
        LEDGER,
        /("p1": \{"state":)"live"/u,
        '"p1": {"state":"merged","to":"p2","why":"x","when":"2027-03-01"',
      );
    },
    refused: /"p1" is not a passage[^]*words of "p2" differ/u,
    mend: (folder, output) => {
      const line = /change its line in \S+ to: (.*\})/u.exec(output)?.[1] ?? '';
      folder.edit(LEDGER, /"p2": .*\}/u, line.replace('WHY', 'x').replace('YYYY-MM-DD', '2027-03-01'));
      for (const file of [EVENTS, THEMES]) folder.write(file, folder.read(file).replaceAll('p1', 'p2'));
    },
  },
  {
    name: 'a text is taken down: the lists still name it',
    act: (folder) => {
      folder.remove(ALPHA);
      folder.remove('content/sources/alpha-2001.txt');
      folder.write('content/taken-down.yaml', '- { id: alpha-2001, why: "x", when: "2027-03-01" }\n');
    },
    refused: /the document "alpha-2001" is not in content\/documents\/.*or remove the entry/u,
    mend: (folder) => {
      folder.remove(EVENTS);
      folder.remove(THEMES);
    },
  },
  {
    name: 'a text is taken down, and its source stays',
    act: (folder) => {
      folder.remove('content/documents/beta-2002.md');
      folder.write('content/taken-down.yaml', '- { id: beta-2002, why: "x", when: "2027-03-01" }\n');
    },
    refused: /no document has "beta-2002\.txt" as its source.*remove the file/u,
    mend: (folder) => folder.remove('content/sources/beta-2002.txt'),
  },
  {
    name: 'a source is missing',
    act: (folder) => folder.remove('content/sources/beta-2002.txt'),
    refused: /beta-2002\.txt cannot be read.*Put the file there/u,
    mend: backToHead('content'),
  },
  {
    name: 'a source is received again, and the hash is old',
    act: (folder) =>
      folder.write('content/sources/beta-2002.txt', `${folder.read('content/sources/beta-2002.txt')}\n`),
    refused: /SHA-256 of content\/sources\/beta-2002\.txt is [0-9a-f]{64}/u,
    mend: (folder, output) =>
      folder.edit(
        'content/documents/beta-2002.md',
        /[0-9a-f]{64}/u,
        /is ([0-9a-f]{64})/u.exec(output)?.[1] ?? '',
      ),
  },
  {
    name: 'all lines end as on Windows',
    act: (folder) => {
      folder.git('config', 'core.autocrlf', 'true');
      folder.remove('content');
      folder.git('checkout', '--quiet', 'HEAD', '--', 'content');
    },
    refused: /U\+000D.*\(LF\)/u,
    mend: (folder) => {
      folder.git('config', 'core.autocrlf', 'false');
      folder.remove('content');
      folder.git('checkout', '--quiet', 'HEAD', '--', 'content');
    },
  },
  {
    name: 'git joins the lines of both ledgers by itself (merge=union)',
    act: (folder) => {
      folder.write('.gitattributes', 'content/ids/*.json merge=union\ncontent/releases.yaml merge=union\n');
      folder.commit();
      folder.publishOn('other', 'alpha-2001', 'Words of the other branch.', '2027-03-01');
      folder.publish('alpha-2001', 'Words of this branch.', '2027-03-02');
      merge(folder, 'other');
      for (const file of [ALPHA, 'content/sources/alpha-2001.txt'])
        folder.git('checkout', '--ours', '--', file);
    },
    refused: /alpha-2001\.json:\d+: the JSON cannot be read/u,
    mend: (folder) => {
      folder.tryGit('merge', '--abort');
      folder.git('reset', '--quiet', '--hard');
    },
  },
  {
    name: 'a ledger with a comma at its end is committed, and an id is lost later',
    act: (folder) => {
      folder.edit(LEDGER, /\}\n\}\n$/u, '},\n}\n');
      folder.commit();
    },
    refused: /comma/u,
    mend: (folder) => folder.edit(LEDGER, /\},\n\}\n$/u, '}\n}\n'),
  },
  {
    name: 'a broken ledger does not hide what an older one published',
    act: (folder) => {
      const whole = folder.read(LEDGER);
      folder.edit(LEDGER, /("p1": \{.*)\}/u, '"p1": x}');
      folder.commit();
      folder.write(LEDGER, whole);
      folder.lose();
      folder.commit();
    },
    refused: /"p4" of alpha-2001 was in/u,
    mend: (folder) => folder.git('checkout', '--quiet', 'HEAD~2', '--', 'content'),
  },
  {
    name: 'the folder of the ledgers is a link',
    act: (folder) => {
      folder.rename('content/ids', '../ids');
      symlinkSync('../../ids', join(folder.project, 'content/ids'));
    },
    refused: /"ids" is not a folder/u,
    mend: (folder) => {
      rmSync(join(folder.project, 'content/ids'));
      folder.rename('../ids', 'content/ids');
    },
  },
  {
    name: 'a list of releases without its last entry',
    act: (folder) => folder.edit(RELEASES, /^- date: 2027-02-01\n.*\n/mu, ''),
    refused: /no release in .* npm run release -- 2027-02-01/u,
    mend: (folder) => {
      const outcome = folder.script('release', '2027-02-01');
      assert.equal(outcome.status, 0, outcome.output);
    },
  },
  {
    name: 'a list of releases that counts too few ids',
    act: (folder) =>
      folder.edit(RELEASES, /2027-02-01\n.*alpha-2001: 5/u, '2027-02-01\n  ids: { alpha-2001: 4'),
    refused: /no release in .* npm run release -- 2027-02-01/u,
    mend: backToHead('content'),
  },
  {
    name: 'a list of releases that is empty',
    act: (folder) => folder.write(RELEASES, ''),
    refused: /releases\.yaml/u,
    mend: backToHead('content'),
  },
  ...['2999-01-01', '2027-01-01', '1.2.2027', '2027-02-30'].map((date): Day => ({
    name: `a release of ${date}`,
    act: (folder) => {
      folder.add('alpha-2001', 'New words.');
      folder.script('number-passages');
    },
    command: (folder) => folder.script('release', date),
    refused: /Give the (?:date|same or a later date)/u,
    mend: (folder) => folder.script('release', '2027-03-01'),
  })),
  {
    name: 'two releases on one day',
    act: (folder) => {
      folder.publish('alpha-2001', 'New words.', '2027-03-01');
      folder.publish('beta-2002', 'Other words.', '2027-03-01');
    },
  },
];

/** An archive of three published texts, with lists that name their passages. */
function makeArchive(): Folder {
  const desk = new Desk();
  try {
    const toBlock = (words: string, isHeading = false) => ({ name: words, words, isHeading, id: '' });
    const words = ['one', 'two', 'three'].map((name) => toBlock(`These are the words of ${name}.`));
    desk.texts.set('alpha-2001', [toBlock('First part', true), ...words]);
    desk.texts.set('beta-2002', [toBlock('Words of beta.')]);
    desk.texts.set('gamma-2005', [toBlock('Words of gamma.')]);
    desk.save('alpha-2001');
    desk.save('beta-2002');
    desk.save('gamma-2005');
    desk.write(
      EVENTS,
      '- { dated: "2001", datedBy: x, label: x, document: alpha-2001, passage: p1, mentionedAs: These are the words }\n',
    );
    desk.write(THEMES, '- { id: words, name: Words, texts: [{ document: alpha-2001, passages: [p1] }] }\n');
    for (const outcome of [desk.number(), desk.release('2027-01-10')])
      assert.equal(outcome.status, 0, outcome.output);
    const folder = new Folder(mkdtempSync(join(tmpdir(), 'archive-bad-days-')));
    cpSync(desk.path('content'), join(folder.top, 'content'), { recursive: true });
    folder.git('init', '--quiet', '--initial-branch', 'main');
    folder.git('config', 'user.name', 'Editor');
    folder.git('config', 'user.email', 'editor@archive.example');
    folder.git('config', 'gc.auto', '0');
    folder.commit();
    folder.publish('alpha-2001', 'More words.', '2027-02-01');
    return folder;
  } finally {
    desk.remove();
  }
}

function play({ act, command = (folder) => folder.check(), refused, mend }: Day, archive: Folder): void {
  const around = mkdtempSync(join(tmpdir(), 'archive-bad-day-'));
  try {
    const folder = new Folder(join(around, 'archive'));
    cpSync(archive.top, folder.top, { recursive: true });
    cpSync(join(archive.top, '.git/objects'), join(around, 'spare'), { recursive: true });
    mkdirSync(join(around, 'parts'));
    act(folder);
    const before = existsSync(join(folder.project, 'content')) ? folder.hash() : '';
    const { status, output } = command(folder);
    assert.doesNotMatch(output, /^\s+at .*:\d+:\d+/mu, `no stack reaches an editor:\n${output}`);
    if (refused) {
      assert.notEqual(status, 0, `should be refused:\n${output}`);
      assert.match(output, refused);
      assert.equal(folder.hash(), before, 'nothing is written');
    } else assert.equal(status, 0, output);
    mend?.(folder, output);
    const after = folder.check();
    assert.equal(after.status, 0, `after the remedy:\n${after.output}`);
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}

const only = process.argv[2] ?? '';
const archive = makeArchive();
let failed = 0;
let played = 0;
try {
  for (const day of DAYS.filter(({ name }) => name.includes(only))) {
    played += 1;
    try {
      play(day, archive);
      console.log(`✓ ${day.name}`);
    } catch (error) {
      failed += 1;
      console.error(`✗ ${day.name}: ${(error as Error).message}`);
    }
  }
  console.log(`\n${played} days, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
} finally {
  rmSync(archive.top, { recursive: true, force: true });
}
