import type { FormFields } from "../engines/recognise";

/** What a page or the content script may ask of the background, and what it answers. */
export interface Requests {
  /** Send the stopped search after all: opens one way for one request. */
  continue: { ask: { token: string }; answer: ContinueAnswer };
  /** A search seen by the content script: sent by the page itself, or typed into its box. */
  check: { ask: { address: string; typed?: string }; answer: { paused: boolean } };
  /** Our page stands in this tab: from now on a tab that closes was closed by the person. */
  shown: { ask: Record<string, never>; answer: { ok: true } };
  /** Fetch the newest release now. */
  update: { ask: Record<string, never>; answer: UpdateAnswer };
  /** Something the background keeps was changed by a page. */
  refresh: { ask: Record<string, never>; answer: { ok: true } };
  /** The self-test begins, or is over. */
  test: { ask: { runs: boolean }; answer: { ok: true } };
  /** Count the time that passed and let changes that waited long enough take effect. */
  settle: { ask: Record<string, never>; answer: { ok: true } };
  /** Everything was erased by a page: nothing is to be stopped any more. */
  erased: { ask: Record<string, never>; answer: { ok: true } };
}

export type ContinueAnswer =
  | { readonly kind: "go"; readonly address: string; readonly form: FormFields | null }
  | { readonly kind: "gone" }
  | { readonly kind: "failed" };

export type UpdateAnswer =
  | { readonly kind: "updated" | "unchanged"; readonly releaseId: string }
  | { readonly kind: "failed"; readonly reason: string };

type Handlers = {
  readonly [Name in keyof Requests]: (ask: Requests[Name]["ask"], from: chrome.runtime.MessageSender) => Promise<Requests[Name]["answer"]>;
};

export async function ask<Name extends keyof Requests>(name: Name, content: Requests[Name]["ask"]): Promise<Requests[Name]["answer"]> {
  return (await chrome.runtime.sendMessage({ name, content })) as Requests[Name]["answer"];
}

export function answerRequests(handlers: Handlers): void {
  chrome.runtime.onMessage.addListener((message: { name: keyof Requests; content: never }, sender, respond) => {
    const handler = Object.hasOwn(handlers, message.name) ? handlers[message.name] : undefined;
    if (!handler || sender.id !== chrome.runtime.id) return false;
    handler(message.content, sender).then(respond, () => respond(undefined));
    return true;
  });
}
