/** Which charset the bytes of a query are in, as far as its address and its engine say. */
export interface Charsets {
  /** What the address names, whatever that is. */
  readonly named?: string | undefined;
  /** What the engine used before UTF-8. */
  readonly legacy?: string | undefined;
}

/** One byte for each character below 128 and each percent escape; a plus is a space, and a percent sign that escapes nothing is itself. */
function bytesOf(encoded: string): Uint8Array {
  const spaced = encoded.replaceAll("+", " ");
  const bytes = [...spaced.matchAll(/%([0-9a-f]{2})|[^%]+|%/giu)].map(([text, hex]) =>
    hex === undefined ? new TextEncoder().encode(text) : Uint8Array.of(Number.parseInt(hex, 16)),
  );
  const all = new Uint8Array(bytes.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of bytes) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function decodedAs(charset: string | undefined, bytes: Uint8Array, fatal = false): string | undefined {
  try {
    return charset ? new TextDecoder(charset, { fatal }).decode(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether an address may name this charset: a browser knows it, it is not UTF-8 anyway, and plain text is plain text in it. An address could hide
 * words from us in UTF-16, but not from its engine.
 */
function isOfOld(charset: string | undefined): boolean {
  try {
    return new TextDecoder(charset).encoding !== "utf-8" && decodedAs(charset, Uint8Array.of(0x61)) === "a";
  } catch {
    return false;
  }
}

/** Nothing but ASCII, and none of the escapes by which ISO-2022-JP hides other text in it: the same in every charset an engine takes. */
const isPlain = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80 && byte !== 0x1b);

/**
 * What an encoded part of an address may say, one text or two. Bytes that are UTF-8 are read so, and also in the charset that the address names
 * beside it, because the same few bytes can be valid in both and engines differ in which they believe. Bytes that are no UTF-8 are read in the
 * charset named, or else in the engine's own of old.
 */
export function readingsOf(encoded: string, { named, legacy }: Charsets = {}): string[] {
  if (/^[\w.~-]*$/.test(encoded)) return [encoded];
  const bytes = bytesOf(encoded);
  const asUtf8 = decodedAs("utf-8", bytes, true);
  const asNamed = isPlain(bytes) || !isOfOld(named) ? undefined : decodedAs(named, bytes);
  if (asUtf8 === undefined) return [asNamed ?? decodedAs(legacy, bytes) ?? new TextDecoder().decode(bytes)];
  return asNamed === undefined || asNamed === asUtf8 ? [asUtf8] : [asNamed, asUtf8];
}

/** The encoded names and values of a query string, in order. */
export function pairsOf(parameters: string): [name: string, value: string][] {
  return parameters
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const sign = pair.indexOf("=");
      return sign < 0 ? [pair, ""] : [pair.slice(0, sign), pair.slice(sign + 1)];
    });
}
