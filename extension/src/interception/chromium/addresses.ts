import { addressOf } from "../../platform/extension";
import { endOfAddress } from "../tickets";

/** The two virtual paths. No packaged file has these names, and the worker answers them to whoever brings the key. */
export const gatePath = "/v/gate";
export const pausePath = "/v/pause";

export const gateAddress = (key: string): string => `${addressOf(gatePath)}?k=${key}&u=`;
export const pauseAddress = (key: string, token: string): string => `${addressOf(pausePath)}?k=${key}&${endOfAddress(token)}`;

export interface GateAddress {
  readonly key: string;
  /** The address that was asked for. */
  readonly address: string;
}

/** The key and the original address of a gate request, whose address follows `u=` as it was, not encoded. */
export function readGateAddress(request: string): GateAddress | undefined {
  const match = /^[^?]*\?k=([0-9a-f]{32})&u=(.+)$/su.exec(request);
  return match?.[1] && match[2] ? { key: match[1], address: match[2] } : undefined;
}

export const keyOfPauseAddress = (request: string): string | null => new URL(request).searchParams.get("k");
