import type { Catalogue } from "../catalogue/types";
import { words } from "./words";

interface Props {
  readonly catalogue: Pick<Catalogue, "issuedAt" | "expiresAt" | "locale">;
  readonly now: number;
}

/** Says so, calmly, when messages and numbers have not been updated for long. They stay: old help is better than none. */
export function NotUpdated({ catalogue: { issuedAt, expiresAt, locale }, now }: Props) {
  if (now <= expiresAt) return null;
  return <p class="quiet">{words.notUpdated(new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(issuedAt))}</p>;
}
