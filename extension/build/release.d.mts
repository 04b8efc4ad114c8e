import type { Release } from "../src/catalogue/release";

export class Refusal extends Error {}

export interface Bundle {
  readonly firstRoot: string;
  readonly head: Buffer;
  readonly blobs: ReadonlyMap<string, Buffer>;
  readonly release: Release;
  readonly channel: string;
}

export function releaseToBundle(wanted: {
  readonly store: string;
  readonly rootFile: string | undefined;
  readonly serviceOrigin: string;
  readonly version: string;
}): Promise<Bundle>;
