import { vi } from "vitest";
import { addPhrase } from "../../personal/phrases";
import { FakeChrome } from "../../platform/fake-chrome";

export const innocent = "https://www.google.com/search?q=horse";
export const flagged = "https://www.google.com/search?q=blue+zebra";

/** A navigation as the worker is asked about it. */
export function navigation(url: string, destination = "document"): Request {
  return { url, destination, method: "GET", clone: () => ({}) } as unknown as Request;
}

export const location = (response: Response | undefined) => response?.headers.get("location") ?? "";

/** A gate as a worker that has just started has it, in a browser where `flagged` is to be stopped. */
export async function gateUnderTest() {
  vi.resetModules();
  const browser = new FakeChrome().install();
  await addPhrase("blue zebra", "any");
  const addresses = await import("./addresses");
  const key = await (await import("./gate-key")).drawGateKey();
  const tabs = new (await import("./request-tabs")).RequestTabs();
  const newTabs = new (await import("./new-tabs")).NewTabs();
  const passes = new (await import("./passes")).Passes();
  const continued = new (await import("../continued")).ContinuedRequests();
  const { Gate, savedIndex } = await import("./gate");
  const early = new (await import("./early-passes")).EarlyPasses(passes, savedIndex);
  const gate = new Gate(passes, early, tabs, newTabs, continued);
  const toGate = (address: string) => gate.answer(navigation(addresses.gateAddress(key) + address));
  return { browser, addresses, key, tabs, newTabs, passes, continued, early, gate, toGate };
}
