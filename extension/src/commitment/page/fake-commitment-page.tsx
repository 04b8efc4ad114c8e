import { vi } from "vitest";
import { FakePage } from "../../ui/fake-page";
import { FakeMailboxes } from "../fake-mailbox";
import { type Commitment, readCommitments } from "../kept";
import { load } from "../load";
import { words } from "../words";
import { CommitmentPage } from "./CommitmentPage";

/** For tests: the page of commitments in a browser of its own, at a service in memory, and what a person does there. */
export class FakeCommitmentPage extends FakePage {
  readonly service = new FakeMailboxes();

  override install(): this {
    super.install();
    vi.stubGlobal("fetch", this.service.fetch);
    this.goOnline();
    return this;
  }

  goOffline(): void {
    Object.assign(navigator, { onLine: false });
  }

  goOnline(): void {
    Object.assign(navigator, { onLine: true });
  }

  async open(): Promise<void> {
    await this.show(<CommitmentPage {...(await load())} />);
  }

  /** Writes a first note and gives the link that is shown then. */
  async begin(label = "Kim", text = "I have decided to stop."): Promise<string> {
    await this.open();
    await this.type("label", label);
    await this.type("first-note", text);
    await this.press(words.make.button);
    await this.says(words.handOver.title);
    return document.querySelector(".link")?.textContent ?? "";
  }

  /** The same, and the link is given away; the first note has been sent. */
  async begun(): Promise<string> {
    const link = await this.begin();
    await this.press(words.handOver.done);
    await this.press(words.handOver.yes);
    await this.says(words.one.to({ label: "Kim" }));
    await vi.waitFor(async () => {
      if ((await this.fates()).some((fate) => fate.endsWith("waiting"))) throw new Error("The first note waits.");
    });
    return link;
  }

  async kept(): Promise<Commitment> {
    const [kept] = await readCommitments();
    if (!kept) throw new Error("No commitment is kept.");
    return kept;
  }

  /** What stands in the box for the next note. */
  async box(): Promise<HTMLInputElement> {
    return this.field(`note-${(await this.kept()).secrets.mailbox}`);
  }

  async write(text: string): Promise<void> {
    await this.type((await this.box()).id, text);
    await this.press(words.write.send);
  }

  /** Every note with what became of it, as it is kept. */
  async fates(): Promise<string[]> {
    return (await readCommitments()).flatMap(({ notes }) => notes.map(({ text, fate }) => `${text} ${fate}`));
  }

  /** The notes as they are listed, newest first, each with what is said beside it. */
  get listed(): string[] {
    return [...document.querySelectorAll("[aria-labelledby^=sent-] li")].map((item) =>
      [...item.querySelectorAll("p")].map(({ textContent }) => textContent?.replace(/^.* · /, "")).join(" | "),
    );
  }

  /** As if the time for the next try had come. */
  async ringInTime(): Promise<void> {
    this.local.set(
      "commitments",
      (await readCommitments()).map((kept) => ({ ...kept, retry: null })),
    );
    if (this.alarms.has("send")) this.ring("send");
  }
}
