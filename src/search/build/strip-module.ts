/** A WebAssembly module begins with `\0asm` and its version. */
const HEADER_BYTES = 8;

/**
 * The ids of some sections of a module.
 *
 * @see https://webassembly.github.io/spec/core/binary/modules.html
 */
const SECTIONS = { custom: 0, export: 7, start: 8, element: 9, code: 10 } as const;

/** The opcodes that name a function: `call` and `ref.func`. */
const NAMES_FUNCTION = new Set([0x10, 0xd2]);

/** The kind of an export that is a function. */
const FUNCTION = 0;

/** A function without code: four bytes, of which the first is the number of the others. It ends the program. */
const UNREACHABLE = Uint8Array.of(3, 0, 0, 0x0b);

/**
 * Leaves out of a WebAssembly module what a program does not use: notes of the compiler, other exports, and the code of
 * functions that only those call. Any byte that may be an opcode with the number of a function counts as a call. So a
 * function may stay that nothing calls, but none is lost.
 *
 * @param used the names of the exports that the program uses
 * @param importedFunctions how many functions the module imports. They have the first numbers
 */
export function stripModule(
  module: Uint8Array,
  used: readonly string[],
  importedFunctions: number,
): Uint8Array<ArrayBuffer> {
  const sections = listSections(module);
  const find = (wanted: number) => sections.filter(({ id }) => id === wanted).map(({ content }) => content);
  const exports = find(SECTIONS.export).flatMap(listExports);
  const kept = exports.filter(({ name }) => used.includes(name));
  const bodies = find(SECTIONS.code).flatMap(listBodies);
  const roots = [
    ...kept.flatMap(({ kind, index }) => (kind === FUNCTION ? index : [])),
    ...[...find(SECTIONS.element), ...find(SECTIONS.start)].flatMap((bytes) =>
      Array.from(bytes, (_, at) => readNumber(bytes, at).value),
    ),
  ];
  const reached = listReached(roots, (index) => bodies[index - importedFunctions]);
  const code = bodies.flatMap((body, index) =>
    reached.has(index + importedFunctions) ? [writeNumber(body.length), body] : [UNREACHABLE],
  );
  const changed = new Map<number, Uint8Array[]>([
    [SECTIONS.export, [writeNumber(kept.length), ...kept.map(({ bytes }) => bytes)]],
    [SECTIONS.code, [writeNumber(bodies.length), ...code]],
  ]);
  const stripped = sections
    .filter(({ id }) => id !== SECTIONS.custom)
    .flatMap(({ id, content }) => {
      const own = Buffer.concat(changed.get(id) ?? [content]);
      return [Uint8Array.of(id), writeNumber(own.length), own];
    });
  return new Uint8Array(Buffer.concat([module.subarray(0, HEADER_BYTES), ...stripped]));
}

function listSections(module: Uint8Array): { id: number; content: Uint8Array }[] {
  const sections = [];
  for (let at = HEADER_BYTES; at < module.length;) {
    const id = module[at] ?? 0;
    const { value, next } = readNumber(module, at + 1);
    at = next + value;
    sections.push({ id, content: module.subarray(next, at) });
  }
  return sections;
}

function listExports(
  section: Uint8Array,
): { name: string; kind: number; index: number; bytes: Uint8Array }[] {
  const exports = [];
  const { value: count, next: first } = readNumber(section, 0);
  for (let at = first; exports.length < count;) {
    const { value: length, next: start } = readNumber(section, at);
    const end = start + length;
    const { value: index, next } = readNumber(section, end + 1);
    const name = Buffer.from(section.subarray(start, end)).toString();
    exports.push({ name, kind: section[end] ?? 0, index, bytes: section.subarray(at, next) });
    at = next;
  }
  return exports;
}

function listBodies(section: Uint8Array): Uint8Array[] {
  const bodies = [];
  const { value: count, next: first } = readNumber(section, 0);
  for (let at = first; bodies.length < count;) {
    const { value: length, next } = readNumber(section, at);
    at = next + length;
    bodies.push(section.subarray(next, at));
  }
  return bodies;
}

/** @returns the numbers of the functions that some functions call, and of these themselves */
function listReached(roots: number[], getBody: (index: number) => Uint8Array | undefined): Set<number> {
  const reached = new Set(roots);
  // A set also visits what is added while it is read.
  for (const index of reached) {
    const body = getBody(index) ?? new Uint8Array();
    body.forEach((byte, at) => {
      if (NAMES_FUNCTION.has(byte)) reached.add(readNumber(body, at + 1).value);
    });
  }
  return reached;
}

/** A number in LEB128 has seven bits in each byte, the lowest first. The last byte has no highest bit. */
function readNumber(bytes: Uint8Array, start: number): { value: number; next: number } {
  let value = 0;
  for (let at = start; ; at += 1) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * (at - start));
    if (byte < 0x80) return { value, next: at + 1 };
  }
}

function writeNumber(value: number): Uint8Array {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Uint8Array.of(...bytes, rest);
    bytes.push((rest & 0x7f) | 0x80);
  }
}
