import { type Bytes, utf8 } from "../../catalogue/bytes";
import { joined } from "./bytes";
import { context } from "./derive";
import type { Invitation } from "./link";

const rounds = 100_000;
const groups = 4;
const digits = 4;

/**
 * Sixteen digits in four groups that both sides can read to each other, to know that the link one opened is the one that the other made. They say nothing
 * about the link: it cannot be found from them. Decision 0141.
 */
export async function compareCode({ secret, personKeyHash }: Invitation): Promise<string> {
  const key = await crypto.subtle.importKey("raw", joined(secret, personKeyHash), "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: utf8(`${context}compare`), iterations: rounds };
  return inGroups(new Uint8Array(await crypto.subtle.deriveBits(how, key, 64)));
}

function inGroups(bytes: Bytes): string {
  const number = new DataView(bytes.buffer).getBigUint64(0) % 10n ** BigInt(groups * digits);
  const all = number.toString().padStart(groups * digits, "0");
  return Array.from({ length: groups }, (_, group) => all.slice(group * digits, (group + 1) * digits)).join(" ");
}
