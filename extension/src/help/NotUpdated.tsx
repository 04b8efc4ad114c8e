import type { Catalogue } from "../catalogue/types";
import { asDate } from "../language/said-by-intl";
import { words } from "./words";

interface Props {
  readonly catalogue: Pick<Catalogue, "issuedAt" | "expiresAt">;
  readonly now: number;
}

/** Says so, calmly, when messages and numbers have not been updated for long. They stay: old help is better than none. */
export function NotUpdated({ catalogue: { issuedAt, expiresAt }, now }: Props) {
  if (now <= expiresAt) return null;
  return <p class="quiet">{words.notUpdated({ day: asDate(issuedAt) })}</p>;
}
