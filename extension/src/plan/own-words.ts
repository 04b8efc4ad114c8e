import { durable } from "../platform/storage";

/** What the person wrote for themselves. Plain text in this browser: the field says so. */
export interface OwnWords {
  readonly reason: string;
  /** The moment it turns: "if …". */
  readonly moment: string;
  /** What they will do then: "then I …". */
  readonly act: string;
}

export const noWords: OwnWords = { reason: "", moment: "", act: "" };

/** Characters in each field; the pause has to stay short. */
export const longestText = 200;

const key = "own-words";

export async function readOwnWords(): Promise<OwnWords> {
  const stored = await durable.get<Partial<Record<keyof OwnWords, unknown>>>(key);
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return { reason: text(stored?.reason), moment: text(stored?.moment), act: text(stored?.act) };
}

/** Keeps what is written, without white space around it; nothing at all when every field is empty. */
export async function keepOwnWords(written: OwnWords): Promise<OwnWords> {
  const kept: OwnWords = { reason: written.reason.trim(), moment: written.moment.trim(), act: written.act.trim() };
  await (hasAny(kept) ? durable.set(key, kept) : durable.remove(key));
  return kept;
}

export const hasAny = ({ reason, moment, act }: OwnWords): boolean => reason + moment + act !== "";

export const hasPlan = ({ moment, act }: OwnWords): boolean => moment !== "" && act !== "";
