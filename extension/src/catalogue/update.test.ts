import { beforeEach, describe, expect, test, vi } from "vitest";
import { FakeService, json, shown } from "./fake-service";
import { openRelease } from "./open";
import { drawKeySet, releaseOf, rootOf, signed } from "./signed-fixtures";
import { look } from "./update";

let service: FakeService;
beforeEach(async () => {
  service = await FakeService.create();
});

describe("An update", () => {
  test("takes a newer release whole, and keeps the one before it", async () => {
    await service.publish({ sequence: 2, mark: "two" });
    expect(await look(() => 5)).toMatchObject({ kind: "updated" });
    expect(await openRelease("en-GB")).toMatchObject({ standing: { sequence: 2, takenAt: 5, summary: "Marked two" } });
    await service.publish({ sequence: 3, mark: "three" });
    expect(await look(() => 6)).toMatchObject({ kind: "updated" });
    expect(await shown()).toBe("three");
    expect(service.browser.local.get("release")).toMatchObject({ active: { takenAt: 6 }, previous: { takenAt: 5 } });
  });

  test("asks for the next root, the head, and only the blobs that are not held", async () => {
    await service.publish({
      sequence: 2,
      mark: "bundled",
      change: (name, items) => name === "steps" && Object.assign(items[0] ?? {}, { title: "Run" }),
    });
    await look();
    expect(service.asked.map(({ path }) => path.replace(/[0-9a-f]{64}/, ""))).toEqual(["roots/2", "head", "blobs/"]);
  });

  test("sends every browser's same request: no header but one, no cookie, no cache, no referrer, no redirect", async () => {
    await service.publish({ sequence: 2, mark: "two" });
    await look();
    expect(service.asked.length).toBeGreaterThan(3);
    const asked = [...service.asked, ...service.askedForNames];
    for (const { sent } of asked)
      expect(sent).toMatchObject({
        cache: "no-store",
        credentials: "omit",
        headers: { "accept-language": "*" },
        redirect: "error",
        referrerPolicy: "no-referrer",
      });
    for (const { sent } of asked) expect(Object.keys(sent?.headers ?? {})).toEqual(["accept-language"]);
    expect(new Set(asked.map(({ sent }) => sent?.method))).toEqual(new Set(["GET", "HEAD"]));
  });

  test("does not have the head sent again when the service names the one in use, and the page shows", async () => {
    service.names = true;
    await service.publish({ sequence: 2, mark: "two" });
    expect(await look()).toMatchObject({ kind: "updated" });
    service.asked.splice(0);
    const looked = await look();
    expect(looked).toMatchObject({ kind: "unchanged", releaseId: (await openRelease("en-GB")).standing.releaseId });
    expect(service.asked.map(({ path }) => path)).toEqual(["roots/2"]);
  });

  test("has the head sent although the service names the one in use, when a newer root was followed", async () => {
    service.names = true;
    service.serveRoot(2, await rootOf(2, service.keys));
    expect(await look()).toMatchObject({ reason: "wrong-root-version" });
  });

  test("has the head sent although the service names the one in use, when a newer one is held but damaged", async () => {
    service.names = true;
    const first = await service.publish({ sequence: 2, mark: "two" });
    await look();
    const second = await service.publish({ sequence: 3, mark: "three" });
    await look();
    const damaged = Object.keys(second.blobs).find((hash) => !(hash in first.blobs)) ?? "";
    service.browser.local.set(`blob:${damaged}`, "damaged");
    service.serve(first);
    expect(await look()).toMatchObject({ reason: "rollback" });
  });

  test("stores nothing when the service has what the package came with", async () => {
    expect(await look()).toMatchObject({ kind: "unchanged" });
    expect(service.browser.local.size).toBe(0);
  });

  test.each([
    ["not-json", () => json("{")],
    ["wrong-type", () => new Response("<html>Log in to this network</html>", { headers: { "content-type": "text/html" } })],
    ["wrong-status", () => json("{}", { status: 500 })],
    ["wrong-status", () => json("{}", { status: 404 })],
    ["wrong-status", () => new Response(null, { status: 304 })],
    ["unreachable", () => Promise.reject(new TypeError("redirected, or offline"))],
    ["timed-out", () => Promise.reject(new DOMException("", "TimeoutError"))],
    ["too-large", () => json("x".repeat(64 * 1024 + 1))],
  ] as const)("that ends with %s changes nothing", async (reason, answer) => {
    service.answers.set("head", answer);
    expect(await look()).toEqual({ kind: "failed", reason, retryAfter: null });
    expect(await shown()).toBe("bundled");
  });

  test("stops at a body that never ends as soon as it is larger than it may be", async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 8_192;
        controller.enqueue(new Uint8Array(8_192));
      },
    });
    service.answers.set("head", () => new Response(endless, { headers: { "content-type": "application/json" } }));
    expect(await look()).toMatchObject({ reason: "too-large" });
    expect(pulled).toBeLessThan(100_000);
  });

  test.each([429, 503])("hears when a busy service (%d) wants to be asked again", async (status) => {
    service.answers.set("roots/2", () => json("{}", { status, headers: { "retry-after": "120" } }));
    expect(await look()).toEqual({ kind: "failed", reason: "try-later", retryAfter: 120_000 });
  });

  test.each([
    ["blob-missing", undefined],
    ["wrong-size", "longer"],
    ["wrong-size", "{}"],
    ["wrong-hash", "changed"],
  ] as const)("with one blob that is bad (%s) takes none", async (reason, body) => {
    const made = await service.publish({ sequence: 2, mark: "two" });
    const [hash = "", text = ""] = Object.entries(made.blobs).find(([, blob]) => blob.includes("two")) ?? [];
    if (body === undefined) service.answers.delete(`blobs/${hash}`);
    else
      service.answers.set(`blobs/${hash}`, () =>
        json(body === "longer" ? `${text} ` : body === "changed" ? text.replace("two", "too") : body),
      );
    expect(await look()).toMatchObject({ kind: "failed", reason });
    expect(await shown()).toBe("bundled");
    expect(service.browser.local.size).toBe(0);
  });

  test("never goes back, and never takes other bytes at the same place", async () => {
    await service.publish({ sequence: 3, mark: "three" });
    await look();
    await service.publish({ sequence: 2, mark: "two" });
    expect(await look()).toMatchObject({ reason: "rollback" });
    await service.publish({ sequence: 3, mark: "other" });
    expect(await look()).toMatchObject({ reason: "equivocation" });
    expect(await shown()).toBe("three");
  });

  test("goes back to nothing below the package's own release either", async () => {
    service.bundle(await releaseOf(service.keys, { sequence: 9, mark: "nine" }));
    await service.publish({ sequence: 8, mark: "eight" });
    expect(await look()).toMatchObject({ reason: "rollback" });
    expect(await shown()).toBe("nine");
  });

  test("shows the package's release after the extension itself was updated past the stored one", async () => {
    await service.publish({ sequence: 2, mark: "two" });
    await look();
    service.bundle(await releaseOf(service.keys, { sequence: 9, mark: "nine" }));
    expect(await shown()).toBe("nine");
  });

  test("that cannot be stored says so and changes nothing", async () => {
    await service.publish({ sequence: 2, mark: "two" });
    service.browser.broken.add("local.set");
    expect(await look()).toMatchObject({ reason: "storage-failed" });
    expect(await shown()).toBe("bundled");
  });

  test("takes an expired head that is newer, and the page says since when it is", async () => {
    await service.publish({ sequence: 2, mark: "two", issuedAt: "2026-01-01T00:00:00Z", expiresAt: "2026-02-01T00:00:00Z" });
    expect(await look()).toMatchObject({ kind: "updated" });
    expect((await openRelease("en-GB")).catalogue).toMatchObject({ expiresAt: Date.UTC(2026, 1, 1), issuedAt: Date.UTC(2026, 0, 1) });
  });

  test.each([-1, 1])("keeps its copy and goes on with a clock that is ten years off (%d)", async (sign) => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + sign * 10 * 365 * 86_400_000 });
    await service.publish({ sequence: 2, mark: "two" });
    expect(await look()).toMatchObject({ kind: "updated" });
    vi.useRealTimers();
    await service.publish({ sequence: 3, mark: "three" });
    expect(await look()).toMatchObject({ kind: "updated" });
    expect(await shown()).toBe("three");
  });
});

describe("Roots", () => {
  test("are followed one after the other before the head is asked for", async () => {
    const [second, third] = await Promise.all([drawKeySet(), drawKeySet()]);
    service.serveRoot(2, await rootOf(2, second, service.keys));
    service.serveRoot(3, await rootOf(3, third, second));
    await service.publish({ rootVersion: 3, mark: "third" }, third);
    expect(await look()).toMatchObject({ kind: "updated" });
    expect(service.asked.slice(0, 4).map(({ path }) => path)).toEqual(["roots/2", "roots/3", "roots/4", "head"]);
    expect(await shown()).toBe("third");
    expect(await look()).toMatchObject({ kind: "unchanged" });
  });

  test("end what a stolen head key can do, even when it signed the last sequence there is", async () => {
    await service.publish({ sequence: 2 ** 53 - 1, mark: "stolen" });
    await look();
    await service.publish({ sequence: 7, mark: "honest" });
    expect(await look()).toMatchObject({ reason: "rollback" });

    const fresh = { ...service.keys, head: (await drawKeySet()).head };
    service.serveRoot(2, await rootOf(2, fresh, service.keys));
    await service.publish({ rootVersion: 2, sequence: 1, mark: "honest" }, fresh);
    expect(await look()).toMatchObject({ kind: "updated" });
    expect(await shown()).toBe("honest");
  });

  test("are remembered although the head after them failed: the retired key signs nothing any more", async () => {
    const fresh = { ...service.keys, head: (await drawKeySet()).head };
    service.serveRoot(2, await rootOf(2, fresh, service.keys));
    service.answers.set("head", () => json("{}", { status: 500 }));
    await look();
    service.answers.delete("roots/2");
    await service.publish({ sequence: 5, mark: "stolen" });
    expect(await look()).toMatchObject({ reason: "unknown-key" });
    expect(await shown()).toBe("bundled");
  });

  test.each([
    ["root-gap", async () => rootOf(3, service.keys)],
    ["unknown-key", async () => rootOf(2, await drawKeySet())],
    ["wrong-payload-type", async () => signed("head", {}, [])],
  ] as const)("that are refused (%s) end the look", async (reason, envelope) => {
    service.serveRoot(2, await envelope());
    await service.publish({ sequence: 2, mark: "two" });
    expect(await look()).toMatchObject({ reason });
    expect(service.asked.map(({ path }) => path)).toEqual(["roots/2"]);
  });

  test("are followed at most 32 times in one look", async () => {
    for (let version = 2; version <= 40; version++) service.serveRoot(version, await rootOf(version, service.keys));
    await look();
    expect(service.asked.filter(({ path }) => path.startsWith("roots/"))).toHaveLength(32);
    await look();
    expect(service.asked.some(({ path }) => path === "roots/41")).toBe(true);
  });
});
