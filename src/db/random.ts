/** Where randomness comes from: that many bytes nobody can guess. An argument, so that tests can fix it. */
export type RandomBytes = (count: number) => Uint8Array<ArrayBuffer>;

export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** A name that says nothing and cannot be guessed, fit for an address: letters, digits, `-` and `_`; 22 of them for 16 bytes. */
export function opaqueId(random: RandomBytes = randomBytes, bytes = 16): string {
  return btoa(String.fromCharCode(...random(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
