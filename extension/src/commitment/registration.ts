import { digest, fromBase64Url, toBase64Url } from "./protocol/bytes";
import type { LinkSecrets, PersonTokens, Tokens } from "./protocol/keys";

/** What the service gets to know of a mailbox's tokens: SHA-256 of each, in base64 for addresses (MAILBOX.md). */
export interface Hashes {
  readonly registration: string;
  readonly tokens: Readonly<Record<"person" | "partner", Readonly<Record<keyof Tokens, string>>>>;
  /** For how long the mailbox stays without a note. */
  readonly days: number;
}

export async function hashesOf(person: PersonTokens, { partner }: LinkSecrets, days: number): Promise<Hashes> {
  return {
    registration: await hashOf(person.registration),
    tokens: { person: await hashesOfTokens(person), partner: await hashesOfTokens(partner) },
    days,
  };
}

const hashesOfTokens = async ({ read, write, end }: Tokens) => ({
  read: await hashOf(read),
  write: await hashOf(write),
  end: await hashOf(end),
});

const hashOf = async (token: string): Promise<string> => toBase64Url(await digest(fromBase64Url(token) ?? new Uint8Array(0)));
