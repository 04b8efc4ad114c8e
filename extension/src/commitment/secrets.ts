import type { KeptSecrets } from "./kept";
import { mailboxAt } from "./mailbox-client";
import { digest, keptBytes, randomBytes } from "./protocol/bytes";
import { fromPersonSecret } from "./protocol/keys";
import { open, type ReadingKeys } from "./protocol/open";
import { sealingKey } from "./protocol/seal";
import { signerOf } from "./protocol/signing";
import type { OutboxStore, Sender } from "./send";

/** Keys for use, made of what is kept. */
export async function readingKeysOf({ mailbox, fromPerson, fromPartner, publicKey }: KeptSecrets): Promise<ReadingKeys> {
  const keys = { "from-person": await sealingKey(keptBytes(fromPerson)), "from-partner": await sealingKey(keptBytes(fromPartner)) };
  return { mailbox: keptBytes(mailbox), keys, personKeyHash: await digest(keptBytes(publicKey)) };
}

/** The mailbox of that name at the one service of this build. */
export const ownMailbox = (name: string) => mailboxAt(__SERVICE_ORIGIN__, name, (address, init) => fetch(address, init));

/** What sends, reads and ends as the person. */
export async function senderOf(secrets: KeptSecrets, store: OutboxStore, today: () => number): Promise<Sender> {
  const reading = await readingKeysOf(secrets);
  const signer = await signerOf({ publicKey: keptBytes(secrets.publicKey), privateKey: keptBytes(secrets.privateKey) });
  return {
    store,
    mailbox: ownMailbox(secrets.mailbox),
    tokens: await fromPersonSecret(keptBytes(secrets.person), reading.mailbox),
    writer: { direction: "from-person", mailbox: reading.mailbox, key: reading.keys["from-person"], signer },
    open: (sealed) => open(reading, sealed),
    random: randomBytes,
    today,
  };
}
