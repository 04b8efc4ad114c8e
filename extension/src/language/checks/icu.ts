import { IntlMessageFormat } from "intl-messageformat";

/** A message's parts, as its parser gives them. */
export type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

// The parser's own numbers for its parts (`TYPE` of @formatjs/icu-messageformat-parser), which it exports as an enum of its types only.
const [literal, argument, number, , , select, plural, pound] = [0, 1, 2, 3, 4, 5, 6, 7];

type Options = Readonly<Record<string, { readonly value: readonly Part[] }>>;
type Placed = Part & { readonly value: string };
export type Choice = Placed & { readonly options: Options };

/** Throws a `SyntaxError` when it is no message. */
export const partsOf = (icu: string): readonly Part[] => new IntlMessageFormat(icu, "en-GB", undefined, { ignoreTag: true }).getAst();

export const isLiteral = (part: Part): part is Placed => part.type === literal;
export const isPound = (part: Part): boolean => part.type === pound;
export const isNumber = (part: Part): boolean => part.type === number;
export const isPlural = (part: Part): part is Choice => part.type === plural;
export const isChoice = (part: Part): part is Choice => part.type === plural || part.type === select;
const isPlace = (part: Part): part is Placed => part.type === argument || part.type === number || isChoice(part);

/** Every part, also those within plurals. */
export const allParts = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) => [part, ...(isChoice(part) ? Object.values(part.options).flatMap(({ value }) => allParts(value)) : [])]);

/** The names of its places, each once. */
export const placesIn = (parts: readonly Part[]): string[] =>
  [
    ...new Set(
      allParts(parts)
        .filter(isPlace)
        .map(({ value }) => value),
    ),
  ].sort();

/** The names of its places that stand for numbers. */
export const numbersIn = (parts: readonly Part[]): string[] => [
  ...new Set(
    allParts(parts)
      .filter((part) => isPlural(part) || isNumber(part))
      .map((part) => (part as Placed).value),
  ),
];

/** Writes a message whose literal texts are changed and whose places stay. */
export function written(parts: readonly Part[], change: (text: string) => string): string {
  return parts
    .map((part) => {
      if (isLiteral(part)) return quoted(change(part.value));
      if (isPound(part)) return "#";
      if (!isChoice(part)) return `{${(part as Placed).value}${isNumber(part) ? ", number" : ""}}`;
      const options = Object.entries(part.options).map(([name, { value }]) => `${name} {${written(value, change)}}`);
      return `{${part.value}, ${isPlural(part) ? "plural" : "select"}, ${options.join(" ")}}`;
    })
    .join("");
}

const quoted = (text: string): string => text.replaceAll("'", "''").replaceAll(/[{}#]/g, "'$&'");
