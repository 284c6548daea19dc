/**
 * `npm run test:editing`: plays years of an archive in a real git repository. At each release it builds the site and
 * asks for every address that was ever published. Each mistake must be refused, and its remedy must work.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk, type Block, type Outcome } from './desk.ts';
import { visitFragment, visitPage, type Found } from './visit-site.ts';

const desk = new Desk();
const scratch = mkdtempSync(join(tmpdir(), 'archive-editing-'));
/** With `--without-sites` no site is built, so only the commands of the editor are tried. That takes a minute. */
const BUILDS_SITES = !process.argv.includes('--without-sites');
/** What the editor calls the words of each address that was ever published. */
const published = new Map<string, string>();
/** Pages and files that were published, besides the addresses of words. */
const pages = new Set<string>();
let steps = 0;
let releases = 0;
let asked = 0;
/** Addresses that have no answer, and addresses that show other words than the editor published there. */
const lost: string[] = [];
const misleading: string[] = [];

/** Does one step of the editor's work. */
function step(name: string, act: () => void): void {
  steps += 1;
  console.log(`${String(steps).padStart(2)}. ${name}`);
  act();
}

function passes(outcome: Outcome): void {
  assert.equal(outcome.status, 0, outcome.output);
}

/** @param words what the message must say */
function isRefused(outcome: Outcome, ...words: (string | RegExp)[]): void {
  assert.notEqual(outcome.status, 0, `should be refused:\n${outcome.output}`);
  assert.doesNotMatch(outcome.output, /^\s+at .*:\d+:\d+/mu, 'no stack reaches an editor');
  for (const word of words)
    assert.match(outcome.output, typeof word === 'string' ? new RegExp(word, 'u') : word);
}

/** Replaces a line of a ledger with the one that a remedy shows. */
function followLine(output: string, documentId: string, id: string): void {
  const line = new RegExp(`("${id}": \\{"state".*\\})$`, 'mu').exec(output)?.[1] ?? '';
  assert.notEqual(line, '', `no line for ${id} in:\n${output}`);
  const file = `content/ids/${documentId}.json`;
  const entry = new RegExp(`^  "${id}": .*?(,?)$`, 'mu');
  const filled = line.replaceAll('WHY', 'The editor did it.').replaceAll('YYYY-MM-DD', '2027-12-31');
  if (entry.test(desk.read(file)))
    desk.write(
      file,
      desk.read(file).replace(entry, (_, comma: string) => `  ${filled}${comma}`),
    );
  else
    desk.write(
      file,
      desk.read(file).replace('{\n', () => `{\n  ${filled},\n`),
    );
}

function setEntry(
  documentId: string,
  id: string,
  change: (entry: Record<string, unknown>) => Record<string, unknown>,
): void {
  const file = `content/ids/${documentId}.json`;
  const ledger = JSON.parse(desk.read(file)) as Record<string, Record<string, unknown>>;
  ledger[id] = change(ledger[id] ?? {});
  const lines = Object.entries(ledger).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  desk.write(file, `{\n${lines.join(',\n')}\n}\n`);
}

const retire = (state: string, to: unknown, when: string) => (entry: Record<string, unknown>) => ({
  ...entry,
  state,
  to,
  why: 'The editor did it.',
  when,
});

/** Saves the text, gives ids to new blocks, and takes them into the record. */
function edit(documentId: string): void {
  desk.save(documentId);
  passes(desk.number());
  desk.load(documentId);
}

function block(name: string, words = `These are the words of ${name}.`, isHeading = false): Block {
  return { name, words, isHeading, id: '' };
}

function idOf(documentId: string, name: string): string {
  return desk.get(documentId, name).id;
}

/** Publishes, builds the site, and asks for every address that was ever published. */
function publish(date: string): void {
  passes(desk.release(date));
  desk.commit(`Release ${date}`);
  releases += 1;
  if (!BUILDS_SITES) return;
  passes(desk.build());
  for (const [documentId, blocks] of desk.texts) {
    for (const { id, name } of blocks)
      published.set(`${documentId}#${id}`, published.get(`${documentId}#${id}`) ?? name);
    pages.add(`documents/${documentId}/source/#L3`);
    for (const other of desk.texts.keys()) {
      if (desk.exists(`dist/compare/${documentId}/${other}/index.html`))
        pages.add(`compare/${documentId}/${other}/`);
    }
    for (const ending of ['txt', 'md', 'json', 'bib', 'ris', 'csl.json', 'jsonld'])
      pages.add(`documents/${documentId}.${ending}`);
  }
  askEveryAddress();
  passes(desk.checkPublished('dist'));
}

function askEveryAddress(): void {
  const dist = desk.path('dist');
  for (const [address, name] of published) {
    const [documentId = '', id = ''] = address.split('#');
    const found = visitFragment(dist, documentId, id);
    const wrong = compare(found, name);
    const list = found.some((one) => 'lost' in one) ? lost : misleading;
    if (wrong !== '') list.push(`${address} (${name}): ${wrong}`);
  }
  for (const page of pages) {
    const [path = '', fragmentId] = page.split('#');
    if (!path.endsWith('/')) {
      if (!desk.exists(`dist/${path}`)) lost.push(path);
      continue;
    }
    const wrong = visitPage(dist, path, fragmentId);
    if (wrong !== undefined) lost.push(wrong);
  }
  asked += published.size + pages.size;
  console.log(`    ${published.size} addresses of ids and ${pages.size} others asked`);
  assert.deepEqual({ lost, misleading }, { lost: [], misleading: [] });
}

/** @returns what is wrong with what a reader found; empty if it is what the editor knows. */
function compare(found: readonly Found[], name: string): string {
  const expected = listTruth(name);
  const told = found.map((one) =>
    'words' in one ? one.words : 'notice' in one ? noticeOf(one.notice) : one.lost,
  );
  return JSON.stringify(told.toSorted()) === JSON.stringify(expected.toSorted())
    ? ''
    : `found ${JSON.stringify(told)}, expected ${JSON.stringify(expected)}`;
}

function noticeOf(notice: string): string {
  return /taken down/u.test(notice) ? 'taken down' : /withdrawn/u.test(notice) ? 'withdrawn' : notice;
}

function listTruth(name: string): string[] {
  const live = [...desk.texts.values()].flat().find((one) => one.name === name);
  if (live) return [live.words];
  const fate = desk.fates.get(name);
  if (fate === undefined) return [`the editor lost ${name}`];
  return typeof fate === 'string' ? [fate] : fate.to.flatMap(listTruth);
}

/** Does something that must leave no trace. */
function withoutTrace(act: () => void): void {
  desk.commit('Before a mistake');
  const head = desk.git('rev-parse', 'HEAD').trim();
  const branch = desk.git('symbolic-ref', '--short', 'HEAD').trim();
  // A branch of its own: a mistake must not stay in the reflog of the branch that is published.
  desk.git('switch', '--quiet', '--create', 'mistake');
  act();
  desk.tryGit('merge', '--abort');
  desk.git('reset', '--hard', '--quiet', head);
  desk.git('clean', '-fdq');
  desk.git('switch', '--quiet', branch);
  desk.git('branch', '--quiet', '-D', 'mistake');
  passes(desk.check());
}

try {
  step('A new archive: two texts get draft ids, and a build says so', () => {
    desk.texts.set('alpha-2001', [
      block('a title', 'First part', true),
      block('a1'),
      block('a2'),
      block('a3'),
    ]);
    desk.texts.set('beta-2002', [block('b1'), block('b2'), block('b3'), block('b4')]);
    desk.save('alpha-2001');
    isRefused(desk.check(), 'has no id', 'npm run number');
    edit('alpha-2001');
    edit('beta-2002');
    desk.commit('Add two texts');
    const outcome = desk.check();
    passes(outcome);
    assert.match(outcome.output, /draft id/u);
    if (!BUILDS_SITES) return;
    passes(desk.build());
    assert.match(desk.read('dist/documents/alpha-2001/index.html'), /Draft/u);
    assert.doesNotMatch(desk.read('dist/permanent-ids.json'), /alpha/u);
  });

  step('Draft ids change freely', () => {
    const [first] = desk.texts.get('beta-2002') ?? [];
    if (first) first.id = 'p40';
    edit('beta-2002');
    passes(desk.check());
    if (first) first.id = '';
    edit('beta-2002');
  });

  step('A release needs a date that exists', () => {
    for (const date of ['', 'tomorrow', '2027-02-30', '2027-02', '0000-01-01', '9999-01-01'])
      isRefused(desk.release(date), 'Give the date');
  });

  step('The first release', () => publish('2027-01-10'));

  step('A release without drafts changes nothing', () => {
    const outcome = desk.release('2027-01-11');
    passes(outcome);
    assert.match(outcome.output, /no draft/u);
    assert.equal(desk.git('status', '--porcelain'), '');
  });

  step('A release must not be older than the last one', () => {
    desk.texts.get('alpha-2001')?.push(block('a4'));
    edit('alpha-2001');
    isRefused(desk.release('2026-12-31'), '2027-01-10');
    publish('2027-02-01');
  });

  for (const file of ['content/ids/alpha-2001.json', 'content/releases.yaml']) {
    step(`${file} has the marks of a merge: nothing is written, and it can be put back`, () => {
      withoutTrace(() => {
        desk.write(file, `<<<<<<< HEAD\n${desk.read(file)}=======\n>>>>>>> other\n`);
        for (const command of [
          () => desk.number(),
          () => desk.release('2027-03-01'),
          () => desk.check(),
          () => desk.build(),
        ])
          isRefused(command(), 'merge');
        assert.match(desk.read(file), /<<<<<<</u);
        desk.git('checkout', 'HEAD', '--', file);
        passes(desk.check());
      });
    });

    step(`${file} is missing: nothing is written, and the remedy works`, () => {
      withoutTrace(() => {
        desk.delete(file);
        for (const command of [
          () => desk.number(),
          () => desk.release('2027-03-01'),
          () => desk.check(),
          () => desk.build(),
        ])
          isRefused(command(), 'released?|published');
        assert.ok(!desk.exists(file));
        desk.git('checkout', 'HEAD', '--', file);
        passes(desk.check());
      });
    });
  }

  step('All ledgers and the list of releases are gone: git still knows them', () => {
    withoutTrace(() => {
      desk.delete('content/ids');
      desk.delete('content/releases.yaml');
      desk.commit('Lose everything');
      for (const command of [() => desk.number(), () => desk.release('2027-03-01'), () => desk.check()])
        isRefused(command(), 'no longer in the ledger');
    });
  });

  step('A ledger that is no JSON, or empty, is not overwritten', () => {
    withoutTrace(() => {
      for (const text of ['', '{', '[]', '{"p1": 5}', 'null']) {
        desk.write('content/ids/beta-2002.json', text);
        isRefused(desk.number());
        isRefused(desk.release('2027-03-01'));
        assert.equal(desk.read('content/ids/beta-2002.json'), text);
      }
    });
  });

  step('Words of a published passage change without a word', () => {
    const a2 = desk.get('alpha-2001', 'a2');
    a2.words = 'These are the corrected words of a2.';
    desk.save('alpha-2001');
    const outcome = desk.check();
    isRefused(outcome, 'words of "p2" differ');
    isRefused(desk.release('2027-03-01'));
    followLine(outcome.output, 'alpha-2001', 'p2');
    passes(desk.check());
    desk.commit('Correct a2');
  });

  step('Two passages swap their ids', () => {
    withoutTrace(() => {
      const blocks = desk.texts.get('alpha-2001') ?? [];
      const [, one, two] = blocks;
      if (one && two) [one.id, two.id] = [two.id, one.id];
      desk.save('alpha-2001');
      isRefused(desk.check(), 'words of "p1" differ', 'words of "p2" differ');
      if (one && two) [one.id, two.id] = [two.id, one.id];
      desk.save('alpha-2001');
      passes(desk.check());
    });
  });

  step('A passage goes: the remedy withdraws it', () => {
    const blocks = desk.texts.get('beta-2002') ?? [];
    const id = idOf('beta-2002', 'b2');
    blocks.splice(1, 1);
    desk.save('beta-2002');
    const outcome = desk.check();
    isRefused(outcome, `id "${id}" of beta-2002 was published`);
    followLine(outcome.output, 'beta-2002', id);
    desk.fates.set('b2', 'withdrawn');
    passes(desk.check());
    desk.commit('Withdraw b2');
  });

  step('A withdrawn id is used again: number gives a new one', () => {
    desk.texts.get('beta-2002')?.push({ ...block('b5'), id: 'p2' });
    desk.save('beta-2002');
    isRefused(desk.check(), 'must not be used again', 'npm run number');
    passes(desk.number());
    desk.load('beta-2002');
    assert.notEqual(idOf('beta-2002', 'b5'), 'p2');
    passes(desk.check());
    desk.commit('Add b5');
  });

  step('A retired entry is removed from the ledger: the remedy puts it back', () => {
    desk.write(
      'content/ids/beta-2002.json',
      desk.read('content/ids/beta-2002.json').replace(/^ {2}"p2": .*\n/mu, ''),
    );
    desk.replace('content/releases.yaml', /beta-2002: (\d+)/u, 'beta-2002: 1');
    const outcome = desk.check();
    isRefused(outcome, 'no longer in the ledger');
    followLine(outcome.output, 'beta-2002', 'p2');
    desk.git('checkout', 'HEAD', '--', 'content/releases.yaml');
    passes(desk.check());
    desk.git('checkout', 'HEAD', '--', 'content');
  });

  step('A withdrawn id is made live again, or a date of publication changes', () => {
    withoutTrace(() => {
      setEntry('beta-2002', 'p2', ({ published: when, words }) => ({
        state: 'live',
        published: when,
        words,
      }));
      isRefused(desk.check(), 'live again');
    });
    withoutTrace(() => {
      setEntry('beta-2002', idOf('beta-2002', 'b1'), (entry) => ({ ...entry, published: '2027-01-09' }));
      isRefused(desk.check(), 'was published on 2027-01-10');
    });
  });

  step('Two passages are merged', () => {
    const blocks = desk.texts.get('beta-2002') ?? [];
    const [b1, b3] = [desk.get('beta-2002', 'b1'), desk.get('beta-2002', 'b3')];
    blocks.splice(blocks.indexOf(b3), 1);
    b1.words += ` ${b3.words}`;
    desk.save('beta-2002');
    const outcome = desk.check();
    isRefused(outcome);
    followLine(outcome.output, 'beta-2002', b1.id);
    setEntry('beta-2002', b3.id, retire('merged', b1.id, '2027-06-01'));
    desk.fates.set('b3', { to: ['b1'] });
    passes(desk.check());
    desk.commit('Merge b3 into b1');
    publish('2027-06-01');
  });

  step('A passage is split', () => {
    const blocks = desk.texts.get('alpha-2001') ?? [];
    const a3 = desk.get('alpha-2001', 'a3');
    blocks.splice(blocks.indexOf(a3), 1, block('a31', 'These are the words'), block('a32', 'of a3.'));
    desk.save('alpha-2001');
    setEntry('alpha-2001', a3.id, retire('split', ['p90', 'p91'], '2027-06-10'));
    isRefused(desk.check(), 'has no id', 'npm run number');
    const outcome = desk.number();
    passes(outcome);
    assert.match(outcome.output, /points to "p90"/u);
    desk.load('alpha-2001');
    const halves = ['a31', 'a32'].map((name) => idOf('alpha-2001', name));
    setEntry('alpha-2001', a3.id, retire('split', halves, '2027-06-10'));
    desk.fates.set('a3', { to: ['a31', 'a32'] });
    passes(desk.check());
    publish('2027-06-15');
  });

  step('A passage moves to another text, and says so truly', () => {
    const blocks = desk.texts.get('beta-2002') ?? [];
    const b4 = desk.get('beta-2002', 'b4');
    const id = b4.id;
    blocks.splice(blocks.indexOf(b4), 1);
    b4.id = '';
    desk.texts.get('alpha-2001')?.push(b4);
    desk.save('beta-2002');
    desk.save('alpha-2001');
    setEntry('beta-2002', id, retire('moved', 'alpha-2001#p1', '2027-07-01'));
    isRefused(desk.check(), 'never had its words');
    passes(desk.number());
    desk.load('alpha-2001');
    setEntry('beta-2002', id, retire('moved', `alpha-2001#${b4.id}`, '2027-07-01'));
    passes(desk.check());
    publish('2027-07-01');
  });

  step('A merged passage is merged again: readers are led on', () => {
    const blocks = desk.texts.get('beta-2002') ?? [];
    const [b1, b5] = [desk.get('beta-2002', 'b1'), desk.get('beta-2002', 'b5')];
    blocks.splice(blocks.indexOf(b1), 1);
    b5.words = `${b1.words} ${b5.words}`;
    desk.save('beta-2002');
    followLine(desk.check().output, 'beta-2002', b5.id);
    setEntry('beta-2002', b1.id, retire('merged', b5.id, '2027-07-10'));
    desk.fates.set('b1', { to: ['b5'] });
    publish('2027-07-10');
  });

  step('Retired ids that lead to each other', () => {
    withoutTrace(() => {
      setEntry('beta-2002', 'p2', retire('merged', 'p3', '2027-07-11'));
      setEntry('beta-2002', 'p3', retire('merged', 'p2', '2027-07-11'));
      isRefused(desk.check(), 'leads back');
    });
  });

  step('A text gets another id', () => {
    const blocks = desk.texts.get('beta-2002') ?? [];
    desk.texts.delete('beta-2002');
    desk.texts.set('beta-2003', blocks);
    desk.git('mv', 'content/documents/beta-2002.md', 'content/documents/beta-2003.md');
    desk.delete('content/sources/beta-2002.txt');
    desk.save('beta-2003');
    isRefused(desk.check(), 'document "beta-2002" was published', 'moved-documents.yaml');
    desk.write(
      'content/moved-documents.yaml',
      '- { from: beta-2002, to: alpha-2001, why: "x", when: "2027-08-01" }\n',
    );
    isRefused(desk.check(), 'has the words that');
    desk.write(
      'content/moved-documents.yaml',
      '- { from: beta-2002, to: beta-2003, why: "Its date was wrong.", when: "2027-08-01" }\n',
    );
    passes(desk.check());
    publish('2027-08-01');
  });

  step('The ledger of the old id is renamed with the text', () => {
    withoutTrace(() => {
      desk.git('mv', 'content/ids/alpha-2001.json', 'content/ids/alpha-2009.json');
      desk.git('mv', 'content/documents/alpha-2001.md', 'content/documents/alpha-2009.md');
      desk.replace('content/releases.yaml', /alpha-2001/gu, 'alpha-2009');
      desk.commit('Rename');
      isRefused(desk.check(), 'of alpha-2001 was in the ledger of commit');
    });
  });

  step('A text moves again: readers are led over both addresses', () => {
    const blocks = desk.texts.get('beta-2003') ?? [];
    desk.texts.delete('beta-2003');
    desk.texts.set('beta-2004', blocks);
    desk.git('mv', 'content/documents/beta-2003.md', 'content/documents/beta-2004.md');
    desk.delete('content/sources/beta-2003.txt');
    desk.save('beta-2004');
    desk.write(
      'content/moved-documents.yaml',
      `${desk.read('content/moved-documents.yaml')}- { from: beta-2003, to: beta-2004, why: "Its date was wrong.", when: "2027-08-15" }\n`,
    );
    passes(desk.check());
    publish('2027-08-15');
  });

  step(
    'Two branches number a new passage each: after the merge, a command gives one of them another id',
    () => {
      desk.git('switch', '--quiet', '--create', 'other');
      const blocks = desk.texts.get('alpha-2001') ?? [];
      blocks.push(block('a9'));
      edit('alpha-2001');
      desk.commit('Add a9');
      const theirs = blocks.pop();
      desk.git('switch', '--quiet', 'main');
      blocks.push(block('a8'));
      edit('alpha-2001');
      desk.commit('Add a8');
      assert.equal(theirs?.id, idOf('alpha-2001', 'a8'));
      assert.notEqual(desk.tryGit('merge', '--quiet', 'other').status, 0);
      blocks.push(theirs);
      desk.save('alpha-2001');
      isRefused(desk.check(), 'is used twice', 'npm run number');
      passes(desk.number());
      desk.load('alpha-2001');
      assert.notEqual(idOf('alpha-2001', 'a8'), idOf('alpha-2001', 'a9'));
      desk.commit('Merge other');
      publish('2027-09-01');
    },
  );

  step('Two branches release the same draft on different days', () => {
    desk.texts.get('alpha-2001')?.push(block('a10'));
    edit('alpha-2001');
    desk.commit('Add a10');
    desk.git('switch', '--quiet', '--create', 'early');
    passes(desk.release('2027-09-10'));
    desk.commit('Release early');
    desk.git('switch', '--quiet', 'main');
    passes(desk.release('2027-09-12'));
    desk.commit('Release late');
    assert.notEqual(desk.tryGit('merge', '--quiet', 'early').status, 0);
    isRefused(desk.check(), 'merge-ids');
    passes(desk.mergeIds());
    assert.match(desk.read('content/ids/alpha-2001.json'), /2027-09-10/u);
    passes(desk.check());
    desk.commit('Merge early');
    publish('2027-09-12');
  });

  step('Two branches release the same id for other words: the mistake is told, and can be recorded', () => {
    const blocks = desk.texts.get('alpha-2001') ?? [];
    desk.git('switch', '--quiet', '--create', 'trial');
    blocks.push(block('a99'));
    edit('alpha-2001');
    passes(desk.release('2027-09-20'));
    desk.commit('Try a release');
    const trial = desk.git('rev-parse', 'HEAD').trim();
    const theirs = blocks.pop();
    desk.git('switch', '--quiet', 'main');
    blocks.push(block('a11'));
    edit('alpha-2001');
    passes(desk.release('2027-09-21'));
    desk.commit('Release 2027-09-21');
    assert.notEqual(desk.tryGit('merge', '--quiet', 'trial').status, 0);
    if (theirs) blocks.push(theirs);
    desk.save('alpha-2001');
    const outcome = desk.mergeIds();
    passes(outcome);
    assert.match(outcome.output, /for different words/u);
    passes(desk.run('git', ['add', '--all']));
    desk.run('git', ['commit', '--quiet', '--message', 'Merge trial']);
    isRefused(desk.check(), 'used twice');
    desk.write(
      'content/never-published.yaml',
      `- { commit: ${trial}, why: "It was a trial on one computer." }\n`,
    );
    passes(desk.number());
    desk.load('alpha-2001');
    passes(desk.check());
    publish('2027-09-25');
  });

  step('A merge that drops the other side (-s ours) loses ids', () => {
    desk.git('switch', '--quiet', '--create', 'side');
    desk.texts.set('gamma-2005', [block('g1'), block('g2')]);
    edit('gamma-2005');
    passes(desk.release('2027-10-01'));
    desk.commit('Release gamma');
    desk.git('switch', '--quiet', 'main');
    withoutTrace(() => {
      desk.git('merge', '--quiet', '-s', 'ours', '-m', 'Drop the other side', 'side');
      isRefused(desk.check(), 'of gamma-2005 was in the ledger of commit');
    });
    desk.git('merge', '--quiet', '--no-edit', 'side');
    passes(desk.check());
    publish('2027-10-02');
  });

  step('An amended commit drops a published id', () => {
    desk.texts.get('gamma-2005')?.push(block('g3'));
    edit('gamma-2005');
    publish('2027-10-10');
    const { id } = desk.get('gamma-2005', 'g3');
    const kept = desk.git('rev-parse', 'HEAD').trim();
    desk.write(
      'content/ids/gamma-2005.json',
      desk.read('content/ids/gamma-2005.json').replace(new RegExp(`,\n  "${id}": .*`, 'u'), ''),
    );
    desk.replace('content/releases.yaml', /^- date: 2027-10-10\n.*\n/mu, '');
    desk.git('commit', '--quiet', '--all', '--amend', '--no-edit');
    const outcome = desk.check();
    isRefused(outcome, `id "${id}" of gamma-2005`);
    desk.git('reset', '--quiet', '--hard', kept);
    passes(desk.check());
  });

  step('A commit that broke a ledger and was mended does not lock the archive', () => {
    const file = 'content/ids/gamma-2005.json';
    const whole = desk.read(file);
    desk.write(file, '{ broken');
    desk.commit('Break a ledger');
    isRefused(desk.check());
    desk.write(file, whole);
    desk.commit('Mend it');
    const outcome = desk.check();
    passes(outcome);
    assert.match(outcome.output, /cannot be read, so it was not compared/u);
  });

  step('A clone without history fails on a server, and warns elsewhere', () => {
    const clone = join(scratch, 'shallow');
    desk.git('clone', '--quiet', '--depth', '1', `file://${desk.folder}`, clone);
    desk.git('-C', clone, 'status', '--short');
    const checkIn = (folder: string, env = {}, ...args: string[]) =>
      desk.run(
        'node',
        ['--disable-warning=ExperimentalWarning', desk.path('scripts/check-content.ts'), ...args],
        env,
        folder,
      );
    isRefused(checkIn(clone, { CI: 'true' }), 'shallow', 'fetch --unshallow', 'without-history');
    passes(checkIn(clone, { CI: 'true' }, '--without-history'));
    assert.match(checkIn(clone).output, /Warning: .*shallow/u);
    desk.git('-C', clone, 'fetch', '--quiet', '--unshallow');
    passes(checkIn(clone, { CI: 'true' }));
  });

  step('A folder without git fails on a server, and warns elsewhere', () => {
    const copy = join(scratch, 'copy');
    cpSync(desk.path('content'), join(copy, 'content'), { recursive: true });
    const checkIn = (env = {}) => desk.run('node', [desk.path('scripts/check-content.ts')], env, copy);
    isRefused(checkIn({ CI: '1' }), 'not a git repository');
    const outcome = checkIn();
    passes(outcome);
    assert.match(outcome.output, /Warning: .*not a git repository/u);
    isRefused(checkIn({ CI: '1', PATH: '' }), 'git');
  });

  step('A published copy is compared without git', () => {
    if (!BUILDS_SITES) return;
    cpSync(desk.path('dist/permanent-ids.json'), join(scratch, 'published.json'));
    passes(desk.checkPublished(join(scratch, 'published.json')));
    withoutTrace(() => {
      desk.write(
        'content/ids/gamma-2005.json',
        desk.read('content/ids/gamma-2005.json').replace(/^ {2}"p2": .*\n/mu, ''),
      );
      isRefused(desk.checkPublished(join(scratch, 'published.json')), 'published ledger');
    });
    isRefused(desk.checkPublished(join(scratch, 'no-such.json')), 'cannot be read');
  });

  step('A release that was stopped before its end is made again', () => {
    desk.texts.get('gamma-2005')?.push(block('g4'));
    edit('gamma-2005');
    const before = desk.read('content/releases.yaml');
    passes(desk.release('2027-11-01'));
    desk.write('content/releases.yaml', before);
    isRefused(desk.check(), 'npm run release -- 2027-11-01');
    publish('2027-11-01');
  });

  step('A source is replaced, and one word changes', () => {
    const g1 = desk.get('gamma-2005', 'g1');
    g1.words = 'These are the better words of g1.';
    desk.save('gamma-2005');
    followLine(desk.check().output, 'gamma-2005', g1.id);
    passes(desk.check());
    publish('2027-11-10');
  });

  step('A text is taken down: its words are gone, and its addresses answer', () => {
    for (const { name } of desk.texts.get('gamma-2005') ?? []) desk.fates.set(name, 'taken down');
    desk.texts.delete('gamma-2005');
    desk.delete('content/documents/gamma-2005.md');
    isRefused(desk.check(), 'taken-down.yaml');
    desk.write(
      'content/taken-down.yaml',
      '- { id: gamma-2005, why: "A court ordered it.", when: "2027-12-01", requestedBy: the court }\n',
    );
    desk.delete('content/sources/gamma-2005.txt');
    passes(desk.check());
    publish('2027-12-01');
    if (!BUILDS_SITES) return;
    const { output } = desk.run('grep', ['-rl', 'better words of g1', 'dist']);
    assert.equal(output, '', 'no file has its words');
    assert.match(desk.read('dist/documents/gamma-2005/index.html'), /A court ordered it\./u);
    assert.match(desk.read('dist/documents/gamma-2005.txt'), /taken down/u);
  });

  step('A text that was taken down must not come back by chance', () => {
    withoutTrace(() => {
      desk.git('checkout', '--quiet', 'HEAD~2', '--', 'content/documents', 'content/sources');
      isRefused(desk.check(), 'taken down');
    });
  });

  step('A text may move into one that was taken down later', () => {
    withoutTrace(() => {
      setEntry('beta-2004', idOf('beta-2004', 'b5'), retire('moved', 'gamma-2005#p1', '2027-12-05'));
      isRefused(desk.check(), 'must not be used again');
    });
  });

  step('The year ends, and every address still answers', () => {
    passes(desk.check({ CI: 'true' }));
    if (!BUILDS_SITES) return;
    passes(desk.build());
    askEveryAddress();
  });
  console.log(
    `\n${steps} steps, ${releases} releases. ` +
      (BUILDS_SITES
        ? `${published.size} ids and ${pages.size} other addresses, asked ${asked} times: ` +
          `${lost.length} lost, ${misleading.length} leading to other words.`
        : 'No site was built, so no address was asked.'),
  );
} finally {
  desk.remove();
  rmSync(scratch, { recursive: true, force: true });
}
