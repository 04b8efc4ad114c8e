import { expect, test } from "vitest";
import { engines } from "./engines";

const google = engines.find(({ id }) => id === "google");

test("Google is known on all of its 188 domains, each with and without www", () => {
  const domains = google?.hosts.filter((host) => host.startsWith("google.")) ?? [];
  expect(domains).toHaveLength(188);
  expect(domains.filter((domain) => !google?.hosts.includes(`www.${domain}`))).toEqual([]);
});
