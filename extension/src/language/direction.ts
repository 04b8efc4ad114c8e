/** A browser's locale with what it knows of writing: a method since ECMA-402 moved it there, a property before; some browsers have neither. */
interface WithTextInfo {
  readonly getTextInfo?: () => { readonly direction?: string };
  readonly textInfo?: { readonly direction?: string };
}

/** Languages whose usual script is written from right to left, for browsers that do not know (CLDR 47, in its order of languages). */
const fromRightToLeft = ["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"];

/** In which direction a language is written. */
export function directionOf(locale: string): "ltr" | "rtl" {
  const known = new Intl.Locale(locale);
  const { getTextInfo, textInfo } = known as WithTextInfo;
  const direction = getTextInfo?.call(known).direction ?? textInfo?.direction;
  if (direction === "ltr" || direction === "rtl") return direction;
  return fromRightToLeft.includes(known.language) ? "rtl" : "ltr";
}
