/** Forms of texts that may be shown, pressed or rung: the same as the service's own (PROTOCOL-CONTENT.md). */

/**
 * Markup, control characters and line breaks, characters that turn the direction of writing or cannot be seen, and what stands for nothing. They are
 * listed, because a browser's class of format characters changes with its version; that of control characters does not. The two joiners, U+200C and
 * U+200D, are spelling in several scripts.
 */
const unsafe =
  /[<>`\p{Cc}\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|&#?[a-zA-Z0-9]{1,10};/u;
export const isSafeText = (text: string): boolean => !unsafe.test(text);

/** Kebab-case, at most 80 long. */
export const isId = (text: string): boolean => text.length <= 80 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
export const isCountryCode = (text: string): boolean => text === "INT" || /^[A-Z]{2}$/.test(text);
export const isLocale = (text: string): boolean => /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(text);

export const isHost = (text: string): boolean =>
  text.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text);

/** A plain https address on one of `hosts`; no port, no name, nothing hidden. */
export function isAddressOn(text: string, hosts: readonly string[]): boolean {
  const host = hostIn(text);
  return host !== undefined && hosts.includes(host);
}

/** A plain https address on any host. */
export const isAddress = (text: string): boolean => isHost(hostIn(text) ?? "");

const hostIn = (address: string): string | undefined => /^https:\/\/([a-z0-9.-]+)(\/[!#-;=?-Z[\]_a-z~]*)?$/.exec(address)?.[1];

export const isEmail = (text: string): boolean => text.length <= 254 && /^[a-zA-Z0-9][a-zA-Z0-9._+-]*@([a-z0-9-]+\.)+[a-z]{2,}$/.test(text);

/** E.164, or the digits of a number that works only inside its country. */
export const isPhoneNumber = (text: string): boolean => /^(\+[1-9][0-9]{6,14}|[0-9]{2,11})$/.test(text);

/** Whether what people read is the number that is rung: the same digits, or the national form of them. */
export function isDisplayOf(display: string, number: string): boolean {
  if (!/^\+?[0-9 ()/.-]+$/.test(display)) return false;
  const [rung, shown] = [number, display].map((text) => text.replace(/[^0-9]/g, "")) as [string, string];
  if (shown === rung) return true;
  // A country code of one to three digits gives way to at most one trunk digit.
  const national = shown.length > 1 && (shown[0] === "0" || shown[0] === "8") ? shown.slice(1) : shown;
  return number.startsWith("+") && !display.includes("+") && (isTail(rung, shown) || isTail(rung, national));
}

function isTail(rung: string, shown: string): boolean {
  const code = rung.length - shown.length;
  return shown.length >= 3 && code >= 1 && code <= 3 && rung.endsWith(shown);
}

/** A day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) || text.startsWith("0000")) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Strictly ascending, by UTF-16 units. */
export const isAscending = (texts: readonly string[]): boolean =>
  texts.every((text, index) => index === 0 || (texts[index - 1] ?? "") < text);
