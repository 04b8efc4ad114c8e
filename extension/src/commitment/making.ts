import type { Commitment, KeptSecrets } from "./kept";
import type { Done, MailboxFailure } from "./mailbox-client";
import { emptyOutbox, withNote } from "./outbox";
import { digest, fromBase64Url, randomBytes, toBase64Url } from "./protocol/bytes";
import { beginning } from "./protocol/chain";
import { compareCode } from "./protocol/compare-code";
import { fromLinkSecret, fromPersonSecret, secretLength } from "./protocol/keys";
import { linkOf } from "./protocol/link";
import { idLength, tidied } from "./protocol/note";
import { newSigningKey } from "./protocol/signing";
import { type Hashes, hashesOf } from "./registration";
import { ownMailbox } from "./secrets";

/** For how many days after its newest note a commitment may stay open. */
export const lengths: readonly number[] = [30, 60, 90];

/** What is drawn for one commitment. The link is for the page that shows it once, and is kept nowhere. */
export interface Drawn {
  readonly days: number;
  readonly link: string;
  readonly code: string;
  readonly secrets: KeptSecrets;
  readonly registration: { readonly token: string; readonly hashes: Hashes };
}

export async function draw(days: number): Promise<Drawn> {
  const [secret, person, signing] = [randomBytes(secretLength), randomBytes(secretLength), await newSigningKey()];
  const fromLink = await fromLinkSecret(secret);
  const tokens = await fromPersonSecret(person, fromBase64Url(fromLink.mailbox) ?? new Uint8Array(0));
  const invitation = { secret, personKeyHash: await digest(signing.publicKey) };
  return {
    days,
    link: await linkOf(__SERVICE_ORIGIN__, invitation),
    code: await compareCode(invitation),
    secrets: {
      mailbox: fromLink.mailbox,
      person: toBase64Url(person),
      fromPerson: toBase64Url(fromLink.keys["from-person"]),
      fromPartner: toBase64Url(fromLink.keys["from-partner"]),
      publicKey: toBase64Url(signing.publicKey),
      privateKey: toBase64Url(signing.privateKey),
    },
    registration: { token: tokens.registration, hashes: await hashesOf(tokens, fromLink, days) },
  };
}

/** Makes the mailbox. Asked again after an answer that was lost, it is the same one. */
export const register = ({ secrets, registration }: Drawn): Promise<Done | MailboxFailure> =>
  ownMailbox(secrets.mailbox).register(registration.token, registration.hashes);

/** What is kept once the mailbox is there, with the first note waiting to be sent. */
export function begun({ days, code, secrets }: Drawn, label: string, text: string, today: number): Commitment {
  const first = { id: toBase64Url(randomBytes(idLength)), kind: "first", day: today, text: tidied(text) } as const;
  return {
    label: label.trim(),
    madeOn: today,
    days,
    code,
    askedOn: today,
    secrets,
    outbox: withNote(emptyOutbox(beginning), first),
    notes: [{ ...first, fate: "waiting" }],
    reading: beginning,
    answers: [],
    findings: [],
    retry: null,
  };
}
