import type { Concern } from "../catalogue/types";

const aboutChildren =
  "child children childhood kid kids minor minors teen teens teenager teenagers boy boys girl girls baby babies infant underage";
const aboutCrime =
  "crime crimes criminal criminals offence offences offend offending offender offenders illegal unlawful law laws police court courts prison jail guilty arrest arrested victim victims abuse abused abuser report reports reported";
const aboutSex = "sex sexual sexually porn pornography naked nude";

/** Words that somebody is never shown whose own concern is another one: in the pages of ours that know it, and in those that ask nobody. */
export const neverSaid: Record<Exclude<Concern, "sexual-images-of-children">, readonly string[]> = {
  any: [aboutChildren, aboutCrime, aboutSex].join(" ").split(" "),
  "sexual-content": [aboutChildren, aboutCrime].join(" ").split(" "),
};

/** Everything somebody could read or hear on the page, as whole words. */
export function wordsOn(root: Element): Set<string> {
  const attributes = [...root.querySelectorAll("*")].flatMap((element) =>
    ["title", "aria-label", "alt", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
  );
  const texts = [...root.querySelectorAll("*")].flatMap(({ childNodes }) => [...childNodes]).filter((node) => node.nodeType === 3);
  return wordsIn([...texts.map((node) => node.textContent ?? ""), ...attributes]);
}

/** The words of texts, in small letters. */
export const wordsIn = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .join(" ")
      .toLowerCase()
      .match(/\p{L}+/gu),
  );
