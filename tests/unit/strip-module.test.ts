import { expect, test } from 'vitest';
import { stripModule } from '../../src/search/build/strip-module.ts';

/**
 * A module by hand, with a note, one imported function (0) and four own functions: `used` (1) calls function 2,
 * `unused` (3) calls function 4, and both return the number that they get.
 */
const MODULE = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[0, 5, 4, ...Buffer.from('note')],
  // One type: () → i32.
  ...[1, 5, 1, 0x60, 0, 1, 0x7f],
  ...[2, 7, 1, 1, 0x6d, 1, 0x66, 0, 0],
  ...[3, 5, 4, 0, 0, 0, 0],
  ...[7, 17, 2, 4, ...Buffer.from('used'), 0, 1, 6, ...Buffer.from('unused'), 0, 3],
  ...[10, 21, 4, 4, 0, 0x10, 2, 0x0b, 4, 0, 0x41, 7, 0x0b, 4, 0, 0x10, 4, 0x0b, 4, 0, 0x41, 9, 0x0b],
]);

async function load(module: Uint8Array<ArrayBuffer>) {
  const { instance } = await WebAssembly.instantiate(module, { m: { f: () => 0 } });
  return instance.exports as Record<string, () => number>;
}

test('a module keeps the exports that are used, and the functions that they call', async () => {
  const whole = await load(MODULE);
  expect([whole['used']?.(), whole['unused']?.()]).toEqual([7, 9]);
  const stripped = stripModule(MODULE, ['used'], 1);
  const kept = await load(stripped);
  expect(Object.keys(kept)).toEqual(['used']);
  expect(kept['used']?.()).toBe(7);
});

test('it loses its notes, and the code that only other exports call', () => {
  const stripped = Buffer.from(stripModule(MODULE, ['used'], 1));
  expect(stripped.includes('note')).toBe(false);
  // `i32.const 9` was in function 4, `i32.const 7` is in function 2.
  expect(stripped.includes(Buffer.of(0x41, 9))).toBe(false);
  expect(stripped.includes(Buffer.of(0x41, 7))).toBe(true);
});
