import type { FakeMailboxes } from "./fake-mailbox";
import { mailboxAt } from "./mailbox-client";
import { randomBytes, toBase64Url } from "./protocol/bytes";
import { beginning, following, receive } from "./protocol/chain";
import { compareCode } from "./protocol/compare-code";
import { fromLinkSecret } from "./protocol/keys";
import { readLink } from "./protocol/link";
import { open } from "./protocol/open";
import { seal, sealingKey } from "./protocol/seal";

/** For tests: what somebody does who has the link and nothing else. */
export interface FakePartner {
  readonly code: string;
  /** The link's secret, as base64. */
  readonly secret: string;
  /** All notes that are there. Rejects with the word for what the service answered, or what it found wrong. */
  readonly read: () => Promise<string[]>;
  readonly answer: (text: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function fakePartner(link: string, service: Pick<FakeMailboxes, "fetch">): Promise<FakePartner> {
  const invitation = await readLink(link);
  if (!invitation.ok) throw new Error(invitation.reason);
  const secrets = await fromLinkSecret(invitation.value.secret);
  const id = Uint8Array.from(atob(secrets.mailbox.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const mailbox = mailboxAt(new URL(link).origin, secrets.mailbox, service.fetch);
  const keys = {
    "from-person": await sealingKey(secrets.keys["from-person"]),
    "from-partner": await sealingKey(secrets.keys["from-partner"]),
  };
  const reading = { mailbox: id, keys, personKeyHash: invitation.value.personKeyHash };
  const received = async (direction: "from-person" | "from-partner") => {
    const answer = await mailbox.notes(secrets.partner.read, direction, 0);
    if (answer.kind !== "page") throw new Error(answer.kind);
    const got = await receive(beginning, direction, answer.page, (sealed) => open(reading, sealed), 20_000);
    if (got.findings.length > 0) throw new Error(JSON.stringify(got.findings));
    return got;
  };
  return {
    code: await compareCode(invitation.value),
    secret: toBase64Url(invitation.value.secret),
    read: async () => (await received("from-person")).notes.map(({ text }) => text),
    answer: async (text) => {
      const { place } = await received("from-partner");
      const where = following(place, place.last);
      const writer = { direction: "from-partner", mailbox: id, key: keys["from-partner"] } as const;
      const note = await seal(writer, where, { kind: "encouragement", id: randomBytes(16), day: 20_000, text }, randomBytes(12));
      const key = toBase64Url(randomBytes(16));
      const sent = await mailbox.post(secrets.partner.write, { direction: "from-partner", counter: where.counter, key, note });
      if (sent.kind !== "done") throw new Error(sent.kind);
    },
    end: async () => {
      const ended = await mailbox.end(secrets.partner.end);
      if (ended.kind !== "done") throw new Error(ended.kind);
    },
  };
}
