import { expect, test } from "vitest";
import { takeFragment } from "./address";

function addressBar(hash: string) {
  const replaced: string[] = [];
  const bar = {
    location: { hash, pathname: "/de/partner", search: "?country=DE" },
    history: { replaceState: (_: unknown, __: string, to?: string | URL | null) => void replaced.push(String(to)) },
    document: { getElementById: (id: string) => (id === "services" ? ({} as HTMLElement) : null) },
  };
  return { bar, replaced };
}

test("What follows the # is taken out of the address, and the rest of the address stays", () => {
  const { bar, replaced } = addressBar("#AQblue-zebra");
  expect(takeFragment(bar)).toBe("AQblue-zebra");
  expect(replaced).toEqual(["/de/partner?country=DE"]);
});

test.each(["", "#", "#services"])("Nothing, or a place on the page, is left as it is: %s", (hash) => {
  const { bar, replaced } = addressBar(hash);
  expect(takeFragment(bar)).toBeUndefined();
  expect(replaced).toEqual([]);
});
