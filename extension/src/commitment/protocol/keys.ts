import type { Bytes } from "../../catalogue/bytes";
import { toBase64Url } from "./bytes";
import { derive } from "./derive";

/** Which way a note goes. The service knows the same two words. */
export type Direction = "from-person" | "from-partner";

/** What lets one side of a mailbox do its part, as `Authorization: Bearer` carries it. */
export interface Tokens {
  readonly read: string;
  readonly write: string;
  readonly end: string;
}

/** What both sides need to seal and to open. The person's browser keeps this and not the link it came from. */
export interface MailboxSecrets {
  /** The name of the mailbox at the service: 22 characters. */
  readonly mailbox: string;
  /** One AES-256 key for each direction. */
  readonly keys: Readonly<Record<Direction, Bytes>>;
}

/** What the holder of a link can do: read, answer, end. */
export interface LinkSecrets extends MailboxSecrets {
  readonly partner: Tokens;
}

export const secretLength = 32;
const noSalt = new Uint8Array(0);

/** All that follows from the link's secret `L` (COMMITMENT.md, section 2). */
export async function fromLinkSecret(secret: Bytes): Promise<LinkSecrets> {
  const from = (label: string, length = 32) => derive(secret, noSalt, label, length);
  const token = async (label: string) => toBase64Url(await from(label));
  return {
    mailbox: toBase64Url(await from("mailbox", 16)),
    keys: { "from-person": await from("key from the person"), "from-partner": await from("key from the partner") },
    partner: { read: await token("partner reads"), write: await token("partner writes"), end: await token("partner ends") },
  };
}

/** What only the person can do, for one mailbox. */
export interface PersonTokens extends Tokens {
  readonly registration: string;
}

/** All that follows from the person's secret `P`, for a mailbox: another mailbox has other tokens even if a fault gave it the same secret. */
export async function fromPersonSecret(secret: Bytes, mailbox: Bytes): Promise<PersonTokens> {
  const token = async (label: string) => toBase64Url(await derive(secret, mailbox, label, 32));
  return {
    read: await token("person reads"),
    write: await token("person writes"),
    end: await token("person ends"),
    registration: await token("registration"),
  };
}
