/*
 * Stops with a message if this Node is too old. The npm scripts load it first (node --require), because an old Node
 * cannot even read the scripts: they are TypeScript. So this file uses only JavaScript that every Node can run.
 */
'use strict';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- an old Node cannot import JSON
var required = require('../package.json').engines.node.replace('>=', '');
var wanted = required.split('.').map(Number);
var found = process.versions.node.split('.').map(Number);

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    'This needs Node ' +
      required +
      ' or newer, but this is Node ' +
      process.versions.node +
      '. Install Node 24 from https://nodejs.org/ (on Linux x64, "npm ci" brings it, and the npm scripts use it). ' +
      'Then run the command again with "npm run".',
  );
  process.exit(1);
}
