import { dayNumber } from "../commitment/days";
import type { Mailbox } from "../commitment/mailbox-client";
import { meaningOf, type Over } from "../commitment/meaning";
import { closed, emptyOutbox, ending, type Outbox, withNote } from "../commitment/outbox";
import { type RandomBytes, toBase64Url } from "../commitment/protocol/bytes";
import { beginning, type Place, type Received } from "../commitment/protocol/chain";
import { idLength, tidied } from "../commitment/protocol/note";
import { open } from "../commitment/protocol/open";
import { type Sent, sendWaiting } from "../commitment/send";
import { findingsAfter } from "./findings";
import { further, keep, keptOn, type Shelf } from "./kept-link";
import type { OpenedLink } from "./opened-link";
import { type FirstLook, lookAgain, lookFirst } from "./reading";
import type { Shown } from "./shown";

/** What a session needs of the world. */
export interface Surroundings {
  readonly mailbox: Mailbox;
  readonly shelf: Shelf;
  readonly random: RandomBytes;
  readonly now: () => Date;
  /** Calls once, after so many milliseconds, unless what it gives is called first. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
}

/** When the service does not say when to send again. */
const usualPause = 30_000;

/**
 * One opened link, for as long as the page is open. It asks the service only when told to, or for what Send or End was pressed on. Words that wait are in
 * this page alone: two pages of one browser send as two browsers do, and share nothing but the kept link.
 */
export class Session {
  readonly #text: string;
  readonly #link: OpenedLink;
  readonly #around: Surroundings;
  #shown: Shown;
  #place: Place = beginning;
  #looking: Promise<void> | undefined;
  #sending: Promise<void> | undefined;
  #stopWaiting: () => void = () => undefined;
  #heard: (shown: Shown) => void = () => undefined;

  constructor(text: string, link: OpenedLink, around: Surroundings) {
    this.#text = text;
    this.#link = link;
    this.#around = around;
    this.#shown = {
      code: link.code,
      over: undefined,
      look: { kind: "looking" },
      isRead: false,
      notes: [],
      findings: [],
      sent: [],
      outbox: emptyOutbox(beginning),
      waits: undefined,
      isKept: this.#kept() !== undefined,
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

  /** Reads what is new. Asked for while one is under way, it is that one. */
  look(): Promise<void> {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    if (this.#isLeft) return;
    // End was pressed on another day, or in another page.
    if (this.#kept()?.isEnding) return this.end();
    this.#show({ look: { kind: "looking" } });
    const { today } = this;
    const { mailbox } = this.#around;
    const answer = this.#shown.isRead
      ? await lookAgain(mailbox, this.#link, this.#place, today)
      : await lookFirst(mailbox, this.#link, this.#kept()?.place, today);
    if (this.#isLeft) return;
    if (answer.kind === "read") return this.#take(answer);
    const meaning = meaningOf(answer);
    if ("over" in meaning) this.#end(meaning.over);
    else this.#show({ look: { kind: "failed", because: meaning.refusal } });
  }

  /** Whether there is nothing to look for any more, whatever the service still answers. */
  get #isLeft(): boolean {
    return this.#shown.over !== undefined || this.#shown.outbox.standing.kind === "ending";
  }

  /** Send was pressed. The text is without fault. */
  async send(text: string): Promise<void> {
    const { random } = this.#around;
    const note = { id: toBase64Url(random(idLength)), kind: "encouragement" as const, day: this.today, text: tidied(text) };
    this.#change((outbox) => withNote(outbox, note));
    await this.#send();
  }

  /** What waits is tried once more. */
  tryAgain(): Promise<void> {
    return this.#send();
  }

  /** Ends it here at once; the service is told as soon as it can be. */
  async end(): Promise<void> {
    const before = this.#sending;
    this.#change(ending);
    if (this.#kept()) this.keepHere();
    // What was on its way may have failed before there was an end to tell.
    await before?.catch(() => undefined);
    await this.#send();
  }

  /** Whether the browser did keep it. */
  keepHere(): boolean {
    const isEnding = this.#shown.outbox.standing.kind === "ending";
    const isKept = keep(this.#around.shelf, { link: this.#text, place: further(this.#kept()?.place, this.#place), isEnding });
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
    else this.#show({ isKept: false });
  }

  /** Whoever finds words in their own name that they cannot account for writes nothing behind them. */
  #takeOwn({ place, notes, findings }: Received): void {
    const sent = notes.map(({ id, day, text }) => ({ id: toBase64Url(id), day, text }));
    const wrong = findings.filter(({ reason }) => reason !== "too-old");
    const begun = { ...this.#shown.outbox, place };
    this.#show({ sent, outbox: wrong.length > 0 ? closed(begun, "conflict", wrong) : begun });
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    if (this.#shown.over) return;
    this.#stopWaiting();
    const sent = await sendWaiting({
      store: { read: async () => this.#shown.outbox, change: async (change) => this.#change(change) },
      mailbox: this.#around.mailbox,
      tokens: this.#link.tokens,
      writer: this.#link.writer,
      open: (sealed) => open(this.#link.reading, sealed),
      random: this.#around.random,
      today: () => this.today,
    });
    this.#after(sent);
  }

  #after(sent: Sent): void {
    const { standing } = this.#shown.outbox;
    if (standing.kind === "closed" && standing.because !== "conflict" && standing.because !== "refused") {
      this.#end(standing.because);
      return;
    }
    this.#show({ waits: sent.kind === "waits" ? sent.because : undefined });
    if (sent.kind === "waits") this.#stopWaiting = this.#around.later(sent.retryAfter ?? usualPause, () => void this.#send());
  }

  #change(change: (outbox: Outbox) => Outbox): Outbox {
    const before = this.#shown.outbox;
    const outbox = change(before);
    const left = new Set(outbox.waiting.map(({ id }) => id));
    const gone = outbox.standing.kind === "open" ? before.waiting.filter(({ id }) => !left.has(id)) : [];
    const sent = [...this.#shown.sent, ...gone.filter(({ id }) => !this.#shown.sent.some((other) => other.id === id))];
    this.#show({ outbox, sent });
    return outbox;
  }

  #end(over: Over): void {
    this.#stopWaiting();
    if (this.#kept()) this.#around.shelf.clear();
    this.#show({ over, notes: [], findings: [], sent: [], outbox: emptyOutbox(beginning), waits: undefined, isKept: false });
  }

  #show(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    this.#heard(this.#shown);
  }
}
