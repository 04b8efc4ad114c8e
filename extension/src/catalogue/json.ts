import { textOf } from "./bytes";
import { accepted, type Outcome, rejected } from "./reasons";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const deepest = 16;

/**
 * Strict JSON (PROTOCOL.md, section 2). `JSON.parse` is not enough: it takes the last of two members with one name, any depth, lone surrogates, and
 * rounds numbers. Objects have no prototype, so that a member called `__proto__` is a member like any other.
 */
export function readJson(bytes: Uint8Array): Outcome<Json> {
  const read = readSyntax(bytes);
  if (!read) return rejected("not-json");
  return read.hasOnlyIntegers ? accepted(read.value) : rejected("number-out-of-range");
}

/** The same without the look at numbers: an envelope holds none, and one that does is refused for its form. */
export function readSyntax(bytes: Uint8Array): { readonly value: Json; readonly hasOnlyIntegers: boolean } | undefined {
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  const reader = new Reader(text);
  try {
    return { value: reader.whole(), hasOnlyIntegers: reader.hasOnlyIntegers };
  } catch (fault) {
    if (fault instanceof NotJson) return undefined;
    throw fault;
  }
}

class NotJson extends Error {}

const space = /[ \t\n\r]*/y;
/** Anything from the space on but the quotation mark and the backslash. */
const plain = /[ !#-[\]-\uffff]*/y;
const number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const fourDigits = /[0-9a-fA-F]{4}/y;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

class Reader {
  readonly #text: string;
  #at = 0;
  hasOnlyIntegers = true;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Json {
    const value = this.#value(0);
    this.#take(space);
    if (this.#at < this.#text.length) throw new NotJson();
    return value;
  }

  #value(depth: number): Json {
    this.#take(space);
    switch (this.#text[this.#at]) {
      case "{":
        return this.#object(depth + 1);
      case "[":
        return this.#list(depth + 1);
      case '"':
        return this.#string();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      case "n":
        return this.#word("null", null);
      default:
        return this.#number();
    }
  }

  #object(depth: number): JsonObject {
    const members: Record<string, Json> = Object.create(null);
    this.#enter(depth);
    if (this.#passes("}")) return members;
    do {
      this.#take(space);
      const name = this.#string();
      if (Object.hasOwn(members, name) || !this.#passes(":")) throw new NotJson();
      members[name] = this.#value(depth);
    } while (this.#passes(","));
    if (!this.#passes("}")) throw new NotJson();
    return members;
  }

  #list(depth: number): Json[] {
    const items: Json[] = [];
    this.#enter(depth);
    if (this.#passes("]")) return items;
    do items.push(this.#value(depth));
    while (this.#passes(","));
    if (!this.#passes("]")) throw new NotJson();
    return items;
  }

  #enter(depth: number): void {
    if (depth > deepest) throw new NotJson();
    this.#at++;
  }

  #string(): string {
    if (this.#text[this.#at] !== '"') throw new NotJson();
    this.#at++;
    let text = this.#take(plain);
    let hasEscape = false;
    while (this.#text[this.#at] === "\\") {
      hasEscape = true;
      text += this.#escape() + this.#take(plain);
    }
    if (this.#text[this.#at] !== '"') throw new NotJson();
    this.#at++;
    // Bytes in UTF-8 hold no surrogates; an escape can. With the flag `u`, a pair is one character and no surrogate.
    if (hasEscape && /\p{Surrogate}/u.test(text)) throw new NotJson();
    return text;
  }

  #escape(): string {
    const letter = this.#text[this.#at + 1] ?? "";
    this.#at += 2;
    if (letter === "u") return String.fromCharCode(Number.parseInt(this.#take(fourDigits) || this.#fail(), 16));
    return escapes[letter] ?? this.#fail();
  }

  #number(): number {
    number.lastIndex = this.#at;
    const [text, fraction, exponent] = number.exec(this.#text) ?? this.#fail();
    this.#at += text.length;
    const value = Number(text);
    if (fraction !== undefined || exponent !== undefined || !Number.isSafeInteger(value)) this.hasOnlyIntegers = false;
    return value || 0;
  }

  #word<T extends Json>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) throw new NotJson();
    this.#at += word.length;
    return value;
  }

  #passes(character: string): boolean {
    this.#take(space);
    const isThere = this.#text[this.#at] === character;
    if (isThere) this.#at++;
    return isThere;
  }

  /** What `pattern` matches from here on; empty when it does not. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const start = this.#at;
    if (pattern.test(this.#text)) this.#at = pattern.lastIndex;
    return this.#text.slice(start, this.#at);
  }

  #fail(): never {
    throw new NotJson();
  }
}
