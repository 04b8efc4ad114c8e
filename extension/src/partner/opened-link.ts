import type { Bytes } from "../catalogue/bytes";
import { fromBase64Url } from "../commitment/protocol/bytes";
import { compareCode } from "../commitment/protocol/compare-code";
import { fromLinkSecret, type Tokens } from "../commitment/protocol/keys";
import type { Invitation } from "../commitment/protocol/link";
import type { ReadingKeys } from "../commitment/protocol/open";
import { sealingKey, type Writer } from "../commitment/protocol/seal";

/** All that a link gives whoever holds it. */
export interface OpenedLink {
  /** The mailbox's name at the service. */
  readonly name: string;
  readonly tokens: Tokens;
  readonly reading: ReadingKeys;
  readonly writer: Writer;
  readonly code: string;
}

export async function openedLink(invitation: Invitation): Promise<OpenedLink> {
  const { mailbox: name, keys: bytes, partner: tokens } = await fromLinkSecret(invitation.secret);
  const mailbox = fromBase64Url(name) as Bytes;
  const keys = { "from-person": await sealingKey(bytes["from-person"]), "from-partner": await sealingKey(bytes["from-partner"]) };
  const reading: ReadingKeys = { mailbox, keys, personKeyHash: invitation.personKeyHash };
  const writer: Writer = { direction: "from-partner", mailbox, key: keys["from-partner"] };
  return { name, tokens, reading, writer, code: await compareCode(invitation) };
}
