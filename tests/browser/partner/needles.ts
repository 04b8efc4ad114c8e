/** Something to look for in bytes, in every spelling that a program would give it. */
export interface Needle {
  readonly name: string;
  readonly spellings: readonly Buffer[];
}

/** A text: as UTF-8 and UTF-16, and each of these in base64, base64url and hexadecimal. */
export function textNeedle(name: string, text: string): Needle {
  const forms = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
  return { name, spellings: distinct(forms.flatMap((form) => [form, ...written(form)])) };
}

/** Bytes: as they are, and as text in base64, base64url and hexadecimal, of one or of two bytes a letter. */
export function bytesNeedle(name: string, bytes: Uint8Array): Needle {
  const buffer = Buffer.from(bytes);
  const texts = written(buffer);
  return { name, spellings: distinct([buffer, ...texts, ...texts.map((text) => Buffer.from(text.toString("latin1"), "utf16le"))]) };
}

/** The names of those that are there, in whatever spelling. */
export const foundIn = (haystack: Buffer, needles: readonly Needle[]): string[] =>
  needles.filter(({ spellings }) => spellings.some((spelling) => haystack.includes(spelling))).map(({ name }) => name);

/** Base64 of the same bytes looks otherwise after one or two others: what is left of all three without the ends, which depend on the neighbours. */
function written(bytes: Buffer): Buffer[] {
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    return text.slice(before === 0 ? 0 : 4, -4);
  });
  const url = base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));
  return [...base64, ...url, bytes.toString("hex"), bytes.toString("hex").toUpperCase()].map((text) => Buffer.from(text, "latin1"));
}

const distinct = (buffers: readonly Buffer[]): Buffer[] => [
  ...new Map(buffers.map((buffer) => [buffer.toString("latin1"), buffer])).values(),
];
