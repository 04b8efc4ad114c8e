import { durable } from "../../platform/storage";

/**
 * A random word in the address of our two virtual pages. Only our own rules and pages know it, so that a website which names these addresses
 * gets the same error as for an extension that is not there.
 */
const storageKey = "gate";

let held: Promise<string | undefined> | undefined;

export function gateKey(): Promise<string | undefined> {
  held ??= durable.get<string>(storageKey);
  held.catch(() => {
    held = undefined;
  });
  return held;
}

export async function drawGateKey(): Promise<string> {
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  await durable.set(storageKey, key);
  held = Promise.resolve(key);
  return key;
}

export const forgetGateKeyOnChange = (): void =>
  durable.onChange(storageKey, () => {
    held = undefined;
  });
