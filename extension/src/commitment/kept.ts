import { oneAtATime } from "../platform/locks";
import { durable } from "../platform/storage";
import { isHeldOpen, nextStep, type Outbox } from "./outbox";
import type { Finding, Place } from "./protocol/chain";
import type { NoteKind } from "./protocol/note";

/** One commitment as this browser keeps it, until the person deletes it. The link is not in it (decision 0142). */
export interface Commitment {
  /** To whom, in the person's own words: never sent, and shown on no page but its own. */
  readonly label: string;
  /** The day on which it was made, counted from 1970. */
  readonly madeOn: number;
  /** For how many days after its newest note the service keeps it open. */
  readonly days: number;
  /** The digits that both sides can compare. */
  readonly code: string;
  /** The day from which the next reminder counts. */
  readonly askedOn: number;
  readonly secrets: KeptSecrets;
  readonly outbox: Outbox;
  /** Every note on which Send was pressed, word for word, in that order. */
  readonly notes: readonly WrittenNote[];
  /** How far the answers were read, and those that came. */
  readonly reading: Place;
  readonly answers: readonly Answer[];
  /** What was wrong with what the last look brought. */
  readonly findings: readonly Finding[];
  /** How often sending has failed, and until when nothing is tried again by itself; null while all is well. */
  readonly retry: { readonly failures: number; readonly notBefore: number } | null;
}

/** Base64 for addresses, all of it. */
export interface KeptSecrets {
  readonly mailbox: string;
  /** `P` of COMMITMENT.md. */
  readonly person: string;
  readonly fromPerson: string;
  readonly fromPartner: string;
  readonly publicKey: string;
  /** PKCS#8 (decision 0143). */
  readonly privateKey: string;
}

export interface WrittenNote {
  readonly id: string;
  readonly kind: NoteKind;
  readonly day: number;
  readonly text: string;
  readonly fate: Fate;
}

/** What has become of a note. `unsure`: it was on its way when the commitment ended, and nobody can tell whether it arrived. */
export type Fate = "waiting" | "sent" | "not-sent" | "unsure";

export interface Answer {
  readonly id: string;
  readonly day: number;
  readonly text: string;
}

const key = "commitments";

export const commitmentsLock = key;

/** In the order in which they were made. */
export const readCommitments = async (): Promise<readonly Commitment[]> => (await durable.get<readonly Commitment[]>(key)) ?? [];

export const readCommitment = async (mailbox: string): Promise<Commitment | undefined> =>
  (await readCommitments()).find(({ secrets }) => secrets.mailbox === mailbox);

export const addCommitment = (commitment: Commitment): Promise<void> =>
  oneAtATime(commitmentsLock, async () => durable.set(key, [...(await readCommitments()), commitment]));

/** Changes one commitment, alone; undefined where it was deleted, so that what is gone does not come back. */
export const changeCommitment = (
  mailbox: string,
  change: (commitment: Commitment) => Commitment | Promise<Commitment>,
): Promise<Commitment | undefined> =>
  oneAtATime(commitmentsLock, async () => {
    const all = await readCommitments();
    const before = all.find(({ secrets }) => secrets.mailbox === mailbox);
    if (!before) return undefined;
    const after = await change(before);
    if (after === before) return before;
    await durable.set(
      key,
      all.map((one) => (one === before ? after : one)),
    );
    return after;
  });

/** Forgets one commitment with every note. The entry goes with the last one. */
export const deleteCommitment = (mailbox: string): Promise<void> =>
  oneAtATime(commitmentsLock, async () => {
    const left = (await readCommitments()).filter(({ secrets }) => secrets.mailbox !== mailbox);
    await (left.length > 0 ? durable.set(key, left) : durable.remove(key));
  });

/** Calls back when any of them changes, here or elsewhere; gives what stops it. */
export const whileCommitmentsShown = (changed: () => void): (() => void) => durable.whileOpen(key, changed);

export const whenCommitmentsChange = (changed: () => void): void => durable.onChange(key, changed);

/** Whether notes can still be written in it. */
export const isOpen = ({ outbox }: Commitment): boolean => outbox.standing.kind === "open";

/** Whether the service has still to be told that it has ended, or may hold it open. */
export const isKnownToTheService = ({ outbox }: Commitment): boolean => isHeldOpen(outbox);

/** Whether it can be ended here. */
export const canBeEnded = ({ outbox }: Commitment): boolean => isHeldOpen(outbox) && outbox.standing.kind !== "ending";

/** Whether there is something to send. */
export const waits = ({ outbox }: Commitment): boolean => nextStep(outbox).kind !== "nothing";
