/** Faults of the machine that an editor can repair, by the words with which Node and the tools report them. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:ENOSPC|EDQUOT):|No space left on device|database or disk is full/u,
    'The disk is full. Free some space: a build needs about three times the size of dist. Then run the command again.',
  ],
  [
    /\bEROFS:|Read-only file system|readonly database/u,
    'The disk is read-only. Mount it for writing, or work in a copy on another disk.',
  ],
  [
    /\bEBUSY:/u,
    'A folder is a mount point or in use, so it cannot be replaced. Unmount it, or close the program that uses it. ' +
      'In a container, mount the project or a folder above it.',
  ],
  [
    /\bEXDEV:/u,
    'A folder of the project is on another disk, so files cannot be moved there. Unmount it, or put a folder in the ' +
      'place of the link.',
  ],
  [
    /\b(?:EACCES|EPERM):|Permission denied/u,
    'This user has no permission for this file or folder. Run the command as its owner, or make this user the owner ' +
      '(chown) and allow writing (chmod u+w).',
  ],
  [
    /\b(?:EMFILE|ENFILE):/u,
    'Too many files are open. Raise the limit (ulimit -n 4096), and run the command again.',
  ],
  [
    /heap out of memory|ERR_WORKER_OUT_OF_MEMORY|\bENOMEM:|memory allocation of \d+ bytes failed|\bSIGKILL\b/u,
    'There was too little memory. Close other programs, or let Node use more, for example: ' +
      'NODE_OPTIONS=--max-old-space-size=4096 npm run build',
  ],
];

/** The message of the system, without the stack that follows it. */
const SYSTEM_MESSAGE = /\bE[A-Z]{3,}: [^\n]*|[^\n]*heap out of memory/u;

/**
 * @param fault what failed: an error, or the text that a command wrote to stderr
 * @returns what happened and what to do, if it is a fault of the machine; otherwise undefined
 */
export function explainFault(fault: unknown): string | undefined {
  const text = fault instanceof Error ? toText(fault) : String(fault);
  const remedy = FAULTS.find(([words]) => words.test(text))?.[1];
  if (remedy === undefined) return undefined;
  const fact = SYSTEM_MESSAGE.exec(text)?.[0].trim();
  return fact === undefined ? remedy : `${remedy}\n(${fact})`;
}

/** Most messages of Node begin with the code of the error. */
function toText(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return error.message.includes(code) ? error.message : `${code}: ${error.message}`;
}

/** @returns the lines of a printed error that say what is wrong and where, without the stack of the program. */
export function removeStack(output: string): string {
  return output
    .split('\n')
    .filter((line) => !/^\s*(?:at .*(?:\(|file:|node:|\/).*|Stack trace:)\s*$/u.test(line))
    .join('\n');
}

/** Prints what failed, without a stack, and makes the command fail. */
export function reportFault(error: unknown): void {
  console.error(explainFault(error) ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
}
