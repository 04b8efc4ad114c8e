import { createHash, randomBytes } from "node:crypto";

/** A mailbox as its browsers know it, with tokens that are random bytes. */
export interface Mailbox {
  readonly id: string;
  readonly registration: string;
  readonly write: string;
  readonly read: string;
}

/** Registers a new one, of which the person writes and the partner reads. */
export async function register(origin: string): Promise<Mailbox> {
  const [registration, personWrite, partnerRead, ...others] = Array.from({ length: 7 }, () => randomBytes(32)) as [
    Buffer,
    Buffer,
    Buffer,
    ...Buffer[],
  ];
  const hash = (token: Buffer | undefined) =>
    createHash("sha256")
      .update(token ?? "")
      .digest("base64url");
  const id = randomBytes(16).toString("base64url");
  const { status } = await fetch(`${origin}/v1/mailboxes/${id}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${registration.toString("base64url")}`, "content-type": "application/json" },
    body: JSON.stringify({
      registration: hash(registration),
      tokens: {
        person: { read: hash(others[0]), write: hash(personWrite), end: hash(others[1]) },
        partner: { read: hash(partnerRead), write: hash(others[2]), end: hash(others[3]) },
      },
      days: 90,
    }),
  });
  if (status !== 204) throw new Error(`Registering was answered with ${status}.`);
  return {
    id,
    registration: registration.toString("base64url"),
    write: personWrite.toString("base64url"),
    read: partnerRead.toString("base64url"),
  };
}

/** Registers many, some at a time. */
export async function registerMany(origin: string, count: number): Promise<Mailbox[]> {
  const mailboxes: Mailbox[] = [];
  while (mailboxes.length < count)
    mailboxes.push(...(await Promise.all(Array.from({ length: Math.min(32, count - mailboxes.length) }, () => register(origin)))));
  return mailboxes;
}
