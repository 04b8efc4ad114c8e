import type { Fault, FaultName } from "./fault.ts";

/** The new release's content is changed so, and signed by the right key. */
const content = (of: FaultName, name: string, collection: string, change: Record<string, unknown>): Fault => ({
  of,
  name,
  make: (stage) =>
    stage.publish({
      change: (changed, item) => {
        if (changed === collection) Object.assign(item, change);
      },
    }),
  says: ["invalid-content"],
});

/** The text stands first in the head's payload or in the messages, which the right key signed. */
const written = (of: FaultName, text: { head: string; messages: string }, says: string): readonly Fault[] =>
  (["head", "messages"] as const).map((part) => ({
    of,
    name: `${text[part].slice(0, 40)} first in the ${part}`,
    make: (stage) => stage.publish({ rewrite: (rewritten, json) => (rewritten === part ? json.replace("{", `{${text[part]}`) : json) }),
    says: [says],
  }));

const deep = `"more":${"[".repeat(40)}${"]".repeat(40)},`;
const lone = `"more":"\\ud800",`;

export const contentFaults: readonly Fault[] = [
  content("hostile content: markup", "markup in a message", "messages", { body: "Read <b>this</b>." }),
  content("hostile content: links", "a script behind a link", "resources", { url: "javascript:alert(1)" }),
  content("hostile content: links", "a link to a host that is not on its list", "resources", { url: "https://other.example/" }),
  content("hostile content: override characters", "letters that turn the writing round", "messages", { body: "Read \u202e this." }),
  ...written("hostile JSON: duplicate keys", { head: `"spec":1,`, messages: `"items":[],` }, "not-json"),
  ...written("hostile JSON: __proto__", { head: `"__proto__":{"sequence":7},`, messages: `"__proto__":{"items":[]},` }, "updated"),
  ...written("hostile JSON: depth", { head: deep, messages: deep }, "not-json"),
  ...written("hostile JSON: lone surrogates", { head: lone, messages: lone }, "not-json"),
];
