import { invitation } from "../commitment/fake-invitation";
import { FakeMailboxes } from "../commitment/fake-mailbox";
import { type FakeDevice, service } from "../commitment/fake-sides";
import { mailboxAt } from "../commitment/mailbox-client";
import { type RandomBytes, randomBytes } from "../commitment/protocol/bytes";
import { type Given, opened, type Service } from "./given";
import type { Shelf } from "./kept-link";
import type { Session } from "./session";

/** For tests: a commitment, the person's browser, and a browser in which the page is opened as often as wanted. */
export class FakePartner {
  readonly mailboxes = new FakeMailboxes();
  /** All that this browser keeps of the page. */
  kept: string | null = null;
  canKeep = true;
  isSafe = true;
  today = new Date(2026, 10, 27, 12);
  /** What is to be called later, as it stands now. */
  waiting: readonly { readonly milliseconds: number; readonly call: () => void }[] = [];
  random: RandomBytes = randomBytes;
  /** How the service answers the next requests, one each, before it does anything. */
  readonly refusals: { readonly status: number; readonly reason?: string }[] = [];
  person: FakeDevice | undefined;
  fragment = "";

  static async invited(): Promise<FakePartner & { person: FakeDevice }> {
    const partner = new FakePartner();
    const { device, fragment } = await invitation(partner.mailboxes);
    partner.fragment = fragment;
    partner.person = device;
    partner.person.today = Math.floor(Date.UTC(2026, 10, 27) / 86_400_000);
    return partner as FakePartner & { person: FakeDevice };
  }

  get shelf(): Shelf {
    return {
      read: () => this.kept,
      write: (text) => {
        if (this.canKeep) this.kept = text;
        return this.canKeep;
      },
      clear: () => {
        this.kept = null;
      },
    };
  }

  get service(): Service {
    return {
      mailboxNamed: (name) => mailboxAt(service, name, (address, init) => this.#fetch(address, init)),
      isSafe: this.isSafe,
      shelf: this.shelf,
      random: (length) => this.random(length),
      now: () => this.today,
      later: (milliseconds, call) => {
        const one = { milliseconds, call };
        this.waiting = [...this.waiting, one];
        return () => {
          this.waiting = this.waiting.filter((other) => other !== one);
        };
      },
    };
  }

  async #fetch(address: string, init: RequestInit): Promise<Response> {
    const refusal = this.refusals.shift();
    return refusal ? Response.json(refusal, { status: refusal.status }) : this.mailboxes.fetch(address, init);
  }

  open(text: string | undefined): Promise<Given> {
    return opened(text, this.service);
  }

  /** Opens the page with the link, or with what is kept, and looks. */
  async begun(text: string | undefined = this.fragment): Promise<Session> {
    const given = await this.open(text);
    if (given.kind !== "opened") throw new Error(`Not opened: ${given.kind}`);
    await given.session.look();
    return given.session;
  }
}

export const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);
