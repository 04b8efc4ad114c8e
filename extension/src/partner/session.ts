import { dayNumber } from "../commitment/days";
import type { Mailbox } from "../commitment/mailbox-client";
import { closed, emptyOutbox, type Outbox, withNote } from "../commitment/outbox";
import { type RandomBytes, toBase64Url } from "../commitment/protocol/bytes";
import { beginning, type Place, type Received } from "../commitment/protocol/chain";
import { idLength, tidied } from "../commitment/protocol/note";
import { open } from "../commitment/protocol/open";
import { type Sent, sendWaiting } from "../commitment/send";
import { findingsAfter } from "./findings";
import { keep, keptOn, type Shelf } from "./kept-link";
import type { OpenedLink } from "./opened-link";
import { meaningOf, type Over } from "./over";
import { type FirstLook, lookAgain, lookFirst } from "./reading";
import type { Shown } from "./shown";

/** What a session needs of the world. */
export interface Surroundings {
  readonly mailbox: Mailbox;
  readonly shelf: Shelf;
  readonly random: RandomBytes;
  readonly now: () => Date;
  /** Calls once, after so many milliseconds. */
  readonly later: (milliseconds: number, call: () => void) => void;
}

/** When the service does not say when to send again. */
const usualPause = 30_000;

/** One opened link, for as long as the page is open. It asks the service only when told to, or for what Send or End was pressed on. */
export class Session {
  readonly #text: string;
  readonly #link: OpenedLink;
  readonly #around: Surroundings;
  #shown: Shown;
  #place: Place = beginning;
  #isSending = false;
  #heard: (shown: Shown) => void = () => undefined;

  constructor(text: string, link: OpenedLink, around: Surroundings) {
    this.#text = text;
    this.#link = link;
    this.#around = around;
    const kept = this.#kept();
    this.#shown = {
      code: link.code,
      over: undefined,
      look: { kind: "looking" },
      isRead: false,
      notes: [],
      findings: [],
      sent: [],
      outbox: kept?.outbox ?? emptyOutbox(beginning),
      waits: undefined,
      isKept: kept !== undefined,
    };
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** The calendar day where this browser is. */
  get today(): number {
    return dayNumber(this.#around.now().getTime());
  }

  /** Calls with every change from now on. */
  onChange(heard: (shown: Shown) => void): void {
    this.#heard = heard;
  }

  /** The first look, and with it what waits from another day. */
  async begin(): Promise<void> {
    await this.look();
    await this.#send();
  }

  async look(): Promise<void> {
    const { over, isRead, outbox } = this.#shown;
    if (over || outbox.standing.kind === "ending") return;
    this.#show({ look: { kind: "looking" } });
    const { mailbox, now } = this.#around;
    const today = dayNumber(now().getTime());
    const answer = isRead
      ? await lookAgain(mailbox, this.#link, this.#place, today)
      : await lookFirst(mailbox, this.#link, this.#kept()?.place, today);
    if (answer.kind === "read") return this.#take(answer);
    const meaning = meaningOf(answer);
    if ("over" in meaning) this.#end(meaning.over);
    else this.#show({ look: { kind: "failed", because: meaning.refusal } });
  }

  /** Send was pressed. The text is without fault. */
  async send(text: string): Promise<void> {
    const { random, now } = this.#around;
    const note = { id: toBase64Url(random(idLength)), kind: "encouragement" as const, day: dayNumber(now().getTime()), text: tidied(text) };
    this.#change((outbox) => withNote(outbox, note));
    await this.#send();
  }

  /** What waits is tried once more. */
  tryAgain(): Promise<void> {
    return this.#send();
  }

  /** Ends it here at once; the service is told as soon as it can be. */
  async end(): Promise<void> {
    this.#change((outbox) => ({ ...outbox, waiting: [], standing: { kind: "ending" } }));
    await this.#send();
  }

  /** Whether the browser did keep it. */
  keepHere(): boolean {
    const isKept = keep(this.#around.shelf, { link: this.#text, place: this.#place, outbox: this.#shown.outbox });
    this.#show({ isKept });
    return isKept;
  }

  forgetHere(): void {
    this.#around.shelf.clear();
    this.#show({ isKept: false });
  }

  #kept() {
    const kept = keptOn(this.#around.shelf);
    return kept?.link === this.#text ? kept : undefined;
  }

  #take(answer: FirstLook | { readonly received: Received }): void {
    const { received } = answer;
    this.#place = received.place;
    const notes = [...this.#shown.notes, ...received.notes];
    const findings = findingsAfter(this.#shown.findings, received.findings, new Set(notes.map(({ counter }) => counter)));
    if ("own" in answer) this.#takeOwn(answer.own);
    this.#show({ notes, findings, isRead: true, look: { kind: "looked", at: this.#around.now().getTime() } });
    if (this.#kept()) this.keepHere();
  }

  /** Whoever finds words in their own name that they cannot account for writes nothing behind them. */
  #takeOwn({ place, notes, findings }: Received): void {
    const sent = notes.map(({ id, day, text }) => ({ id: toBase64Url(id), day, text }));
    const wrong = findings.filter(({ reason }) => reason !== "too-old");
    const { outbox, isKept } = this.#shown;
    const begun = isKept ? outbox : { ...outbox, place };
    this.#show({ sent, outbox: wrong.length > 0 ? closed(begun, "conflict", wrong) : begun });
  }

  async #send(): Promise<void> {
    if (this.#isSending || this.#shown.over) return;
    this.#isSending = true;
    const sent = await sendWaiting({
      store: { read: async () => this.#shown.outbox, change: async (change) => this.#change(change) },
      mailbox: this.#around.mailbox,
      tokens: this.#link.tokens,
      writer: this.#link.writer,
      open: (sealed) => open(this.#link.reading, sealed),
      random: this.#around.random,
      today: () => dayNumber(this.#around.now().getTime()),
    });
    this.#isSending = false;
    this.#after(sent);
  }

  #after(sent: Sent): void {
    const { standing } = this.#shown.outbox;
    if (standing.kind === "closed" && standing.because !== "conflict" && standing.because !== "refused") {
      this.#end(standing.because);
      return;
    }
    this.#show({ waits: sent.kind === "waits" ? sent.because : undefined });
    if (sent.kind === "waits") this.#around.later(sent.retryAfter ?? usualPause, () => void this.#send());
  }

  /** What another tab of this browser keeps comes first: it may have come further. */
  #change(change: (outbox: Outbox) => Outbox): Outbox {
    const kept = this.#kept();
    const before = kept?.outbox ?? this.#shown.outbox;
    const outbox = change(before);
    const left = new Set(outbox.waiting.map(({ id }) => id));
    const gone = outbox.standing.kind === "open" ? before.waiting.filter(({ id }) => !left.has(id)) : [];
    const sent = [...this.#shown.sent, ...gone.filter(({ id }) => !this.#shown.sent.some((other) => other.id === id))];
    const isKept = kept ? keep(this.#around.shelf, { ...kept, outbox }) : false;
    this.#show({ outbox, sent, isKept });
    return outbox;
  }

  #end(over: Over): void {
    if (this.#kept()) this.#around.shelf.clear();
    this.#show({ over, notes: [], findings: [], sent: [], outbox: emptyOutbox(beginning), waits: undefined, isKept: false });
  }

  #show(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    this.#heard(this.#shown);
  }
}
