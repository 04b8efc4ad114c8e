import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeChrome } from "../platform/fake-chrome";
import { keepStandingBy } from "./standby";

let browser: FakeChrome;
let isThere: boolean;
let newerVersionWaits: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  browser = new FakeChrome();
  isThere = false;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start(window: "private" | "regular", gigabytes = 8): void {
  browser.isPrivate = window === "private";
  browser.install();
  vi.stubGlobal("navigator", gigabytes ? { deviceMemory: gigabytes } : {});
  Object.assign(chrome.runtime, { onUpdateAvailable: { addListener: (listener: () => void) => (newerVersionWaits = listener) } });
  Object.assign(chrome, {
    offscreen: {
      createDocument: async ({ url }: { url: string }) => {
        if (isThere) throw new Error("Only a single offscreen document may be created.");
        expect(url).toBe("standby/index.html");
        isThere = true;
      },
      closeDocument: async () => {
        if (!isThere) throw new Error("No current offscreen document.");
        isThere = false;
      },
    },
  });
  keepStandingBy();
}
const afterASecond = () => vi.advanceTimersByTimeAsync(1_000);

describe("An empty page stands by", () => {
  test("once whatever woke the worker has had a second to itself", async () => {
    start("regular");
    await vi.advanceTimersByTimeAsync(999);
    expect(isThere).toBe(false);
    await afterASecond();
    expect(isThere).toBe(true);
  });

  test("and only once, though the worker starts again", async () => {
    start("regular");
    await afterASecond();
    start("regular");
    await afterASecond();
    expect(isThere).toBe(true);
  });

  test("until a newer version waits, and is not opened again in its way", async () => {
    start("regular");
    await afterASecond();
    newerVersionWaits();
    await afterASecond();
    expect(isThere).toBe(false);

    start("regular");
    newerVersionWaits();
    await afterASecond();
    expect(isThere).toBe(false);
  });

  test.each([
    ["in a private window", "private", 8],
    ["on a machine that has little memory", "regular", 4],
    ["where the browser does not say how much it has", "regular", 0],
  ] as const)("not %s", async (_, window, gigabytes) => {
    start(window, gigabytes);
    await afterASecond();
    expect(isThere).toBe(false);
  });
});
