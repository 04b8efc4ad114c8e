import { expect, test } from "vitest";
import { engines, optionalEngines } from "./engines/engines";
import { manifest } from "./manifest";

const built = { name: "A Pause", version: "0.1.0", serviceOrigin: "https://companion.example" };
const both = (["chromium", "firefox"] as const).map((browser) => manifest({ ...built, browser }) as Record<string, unknown>);

test.each(both)("The only hosts are the engines' own", ({ host_permissions: hosts, optional_host_permissions: later }) => {
  const all = [...(hosts as string[]), ...(later as string[])];
  expect(all).toHaveLength(engines.flatMap((engine) => engine.hosts).length);
  for (const host of all) expect(host).toMatch(/^\*:\/\/[a-z0-9.-]+\/\*$/);
});

test.each(both)(
  "No permission reads tabs, browsing history or every site, unless the person adds history",
  ({ permissions, optional_permissions: optional }) => {
    const asked = permissions as string[];
    for (const permission of ["tabs", "webNavigation", "history", "<all_urls>", "declarativeNetRequest"])
      expect(asked).not.toContain(permission);
    expect(optional).toEqual(["history"]);
  },
);

test.each(both)("No optional engine is seen before the person says so", (built) => {
  const { optional_host_permissions: later, ...atOnce } = built;
  for (const host of optionalEngines.flatMap((engine) => engine.hosts)) {
    expect(JSON.stringify(later)).toContain(`//${host}/`);
    expect(JSON.stringify(atOnce)).not.toContain(`//${host}/`);
  }
});

test.each(both)("Pages may connect to the one service and to nothing else", ({ content_security_policy: policy }) => {
  const directives = (policy as { extension_pages: string }).extension_pages.split("; ");
  expect(directives).toContain("connect-src 'self' https://companion.example");
  expect(directives).toContain("default-src 'none'");
  expect(directives).toContain("script-src 'self'");
});

test("No packaged file can be found by a website: Chromium names two virtual paths, Firefox none", () => {
  expect(both[0]?.["web_accessible_resources"]).toEqual([{ resources: ["v/gate", "v/pause"], matches: ["<all_urls>"] }]);
  expect(both[1]).not.toHaveProperty("web_accessible_resources");
});
