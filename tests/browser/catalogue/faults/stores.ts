import { rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { envelope } from "../signing.ts";
import type { Stage } from "../stage.ts";
import type { Fault } from "./fault.ts";

interface Collection {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** Publishes the next release, and gives its payload and where its files are. */
async function published(stage: Stage) {
  const head = JSON.parse((await stage.publish()).toString());
  const payload = JSON.parse(Buffer.from(head.payload, "base64").toString()) as { collections: Collection[] };
  const of = (name: string): Collection => payload.collections.find((each) => each.name === name) ?? { name, sha256: "", size: 0 };
  const blob = (name: string) => join(stage.store.directory, "blobs", of(name).sha256);
  return { payload, of, blob, head: join(stage.store.directory, "releases", `${stage.rootVersion}-${stage.next}`, "head.json") };
}

/** What stands in the service's store is not what was published. */
export const storeFaults: readonly Fault[] = [
  {
    of: "missing blob",
    name: "a release of which one blob is not there",
    make: async (stage) => rm((await published(stage)).blob("messages")),
    says: ["blob-missing"],
  },
  {
    of: "blob of another collection",
    name: "a head that names the steps' blob for the messages",
    make: async (stage) => {
      const { payload, of, head } = await published(stage);
      const { sha256, size } = of("steps");
      Object.assign(of("messages"), { sha256, size });
      await writeFile(head, envelope("head", JSON.stringify(payload), [stage.keys.head]));
    },
    says: ["wrong-collection"],
  },
  {
    of: "half-written release on the server",
    name: "half of the head",
    make: async (stage) => truncate((await published(stage)).head, 500),
    says: ["not-json"],
  },
  {
    of: "half-written release on the server",
    name: "a pointer to a release that is not there",
    make: async (stage) => rm((await published(stage)).head),
    says: ["wrong-status"],
  },
  {
    of: "half-written release on the server",
    name: "half of a blob",
    make: async (stage) => truncate((await published(stage)).blob("resources"), 500),
    says: ["wrong-size"],
  },
  {
    of: "regional CDN lag",
    name: "the old head under the new root",
    make: (stage) => stage.rotate(),
    says: ["unknown-key"],
  },
  {
    of: "regional CDN lag",
    name: "the old head under a new root with the same head key",
    make: (stage) => stage.rotate(stage.keys),
    says: ["wrong-root-version"],
  },
  {
    of: "regional CDN lag",
    name: "the new head, and none of its blobs yet",
    make: async (stage) => {
      await stage.publish();
      await stage.service.does({ blobs: { status: 404 } });
    },
    says: ["blob-missing"],
  },
];
