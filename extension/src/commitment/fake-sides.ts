import type { Bytes } from "../catalogue/bytes";
import type { FakeMailboxes } from "./fake-mailbox";
import { mailboxAt } from "./mailbox-client";
import { emptyOutbox, type Outbox, withNote } from "./outbox";
import { digest, fromBase64Url, randomBytes, toBase64Url } from "./protocol/bytes";
import { beginning, type Place, type Received, receive } from "./protocol/chain";
import { type Direction, fromLinkSecret, fromPersonSecret, type LinkSecrets, type PersonTokens } from "./protocol/keys";
import { idLength, type NoteKind } from "./protocol/note";
import { open, type ReadingKeys } from "./protocol/open";
import { sealingKey, type Writer } from "./protocol/seal";
import { newSigningKey, type Signer, signerOf } from "./protocol/signing";
import { hashesOf } from "./registration";
import { type Sender, type Sent, sendWaiting } from "./send";

export const service = "http://localhost:5080";

/** Mailboxes in memory, or those of a real service. */
export type Mailboxes = Pick<FakeMailboxes, "fetch">;

/** For tests: a commitment with all its secrets, registered where it is asked to be. */
export interface Agreed {
  readonly secrets: LinkSecrets;
  readonly person: PersonTokens;
  readonly signer: Signer;
  readonly reading: ReadingKeys;
}

export async function agreed(mailboxes?: Mailboxes, given?: LinkSecrets): Promise<Agreed> {
  const secrets = given ?? (await fromLinkSecret(randomBytes(32)));
  const mailbox = fromBase64Url(secrets.mailbox) as Bytes;
  const person = await fromPersonSecret(randomBytes(32), mailbox);
  const signer = await signerOf(await newSigningKey());
  const keys = {
    "from-person": await sealingKey(secrets.keys["from-person"]),
    "from-partner": await sealingKey(secrets.keys["from-partner"]),
  };
  const reading = { mailbox, keys, personKeyHash: await digest(signer.publicKey) };
  if (mailboxes) {
    const at = mailboxAt(service, secrets.mailbox, mailboxes.fetch);
    const registered = await at.register(person.registration, await hashesOf(person, secrets, 90));
    if (registered.kind !== "done") throw new Error(`Not registered: ${registered.kind}`);
  }
  return { secrets, person, signer, reading };
}

export const writerOf = ({ reading, signer }: Agreed, direction: Direction): Writer =>
  direction === "from-person"
    ? { direction, mailbox: reading.mailbox, key: reading.keys[direction], signer }
    : { direction, mailbox: reading.mailbox, key: reading.keys[direction] };

/** For tests: a browser of one side, with what it keeps. */
export class FakeDevice {
  /** All it keeps about sending, as text: nothing else survives a restart. */
  kept: string;
  today = 20_000;
  #reading: Place = beginning;
  readonly #agreed: Agreed;
  readonly #direction: Direction;
  readonly #mailboxes: Mailboxes;

  constructor(agreement: Agreed, direction: Direction, mailboxes: Mailboxes, kept = JSON.stringify(emptyOutbox(beginning))) {
    this.#agreed = agreement;
    this.#direction = direction;
    this.#mailboxes = mailboxes;
    this.kept = kept;
  }

  /** The same browser profile once more, as it is now. */
  copy(): FakeDevice {
    return new FakeDevice(this.#agreed, this.#direction, this.#mailboxes, this.kept);
  }

  get outbox(): Outbox {
    return JSON.parse(this.kept) as Outbox;
  }

  change(change: (outbox: Outbox) => Outbox): Outbox {
    this.kept = JSON.stringify(change(this.outbox));
    return this.outbox;
  }

  /** Somebody presses Send. */
  write(text: string, kind: NoteKind = this.#direction === "from-person" ? "check-in" : "encouragement"): void {
    const id = toBase64Url(randomBytes(idLength));
    this.change((outbox) => withNote(outbox, { id, kind, day: this.today, text }));
  }

  get sender(): Sender {
    const { secrets, person, reading } = this.#agreed;
    return {
      store: { read: async () => this.outbox, change: async (change) => this.change(change) },
      mailbox: mailboxAt(service, secrets.mailbox, this.#mailboxes.fetch),
      tokens: this.#direction === "from-person" ? person : secrets.partner,
      writer: writerOf(this.#agreed, this.#direction),
      open: (sealed) => open(reading, sealed),
      random: randomBytes,
      today: () => this.today,
    };
  }

  send(): Promise<Sent> {
    return sendWaiting(this.sender);
  }

  /** What is new from the other side. */
  async look(): Promise<Received> {
    const { sender } = this;
    const direction = this.#direction === "from-person" ? "from-partner" : "from-person";
    const answer = await sender.mailbox.notes(sender.tokens.read, direction, this.#reading.last);
    if (answer.kind !== "page") throw new Error(`No page: ${answer.kind}`);
    const received = await receive(this.#reading, direction, answer.page, sender.open, this.today);
    this.#reading = received.place;
    return received;
  }

  async read(): Promise<string[]> {
    const { notes, findings } = await this.look();
    if (findings.length > 0) throw new Error(JSON.stringify(findings));
    return notes.map(({ text }) => text);
  }
}
