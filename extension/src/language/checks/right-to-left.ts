/**
 * Every letter a Hebrew one, and every vowel two, because translations are longer: a text that is written from right to left. It needs nothing but itself, so
 * that it can also be run in a page.
 */
export const fromRightToLeft = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) =>
    String.fromCharCode(0x5d0 + letter.toLowerCase().charCodeAt(0) - 97).repeat(/[aeiou]/i.test(letter) ? 2 : 1),
  );
