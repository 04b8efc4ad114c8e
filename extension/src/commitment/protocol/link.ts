import { type Bytes, utf8 } from "../../catalogue/bytes";
import { digest, fromBase64Url, isSame, joined, toBase64Url } from "./bytes";
import { context } from "./derive";
import { secretLength } from "./keys";
import { type LinkReason, type Outcome, refused, taken } from "./reasons";

/** What a link carries. */
export interface Invitation {
  /** `L`. */
  readonly secret: Bytes;
  /** SHA-256 of the key that the person's notes are signed with. */
  readonly personKeyHash: Bytes;
}

export const version = 1;
const checkLength = 4;
const bodyLength = 1 + secretLength + 32;

const checkOf = async (body: Bytes): Promise<Bytes> => (await digest(joined(utf8(`${context}link`), body))).slice(0, checkLength);

/** What stands after the `#`: 92 characters. */
export async function toFragment({ secret, personKeyHash }: Invitation): Promise<string> {
  const body = joined(Uint8Array.of(version), secret, personKeyHash);
  return toBase64Url(joined(body, await checkOf(body)));
}

/** A fragment is never sent to a server: whoever serves the page does not get to know it. */
export const linkOf = async (service: string, invitation: Invitation): Promise<string> =>
  `${service}/partner#${await toFragment(invitation)}`;

/**
 * The invitation in a link, or in the part after its `#`, as it comes out of a message: white space that broke the line and the sentence's own
 * punctuation at the end are passed over.
 */
export async function readLink(text: string): Promise<Outcome<Invitation, LinkReason>> {
  const whole = text.replace(/[\s\u0085\u00ad\u200b-\u200f\u2060]+/g, "").replace(/[.,;:!?)>\]}"'”’»]+$/, "");
  const fragment = whole.slice(whole.lastIndexOf("#") + 1);
  if (fragment === "" || (!whole.includes("#") && /[:/]/.test(whole))) return refused("no-link");
  if (/[^A-Za-z0-9_-]/.test(fragment)) return refused("mistyped");
  if (fragment.length > 1 && !versionOne.test(fragment)) return refused("wrong-version");
  if (fragment.length < wholeLength) return refused("cut-short");
  const bytes = fragment.length === wholeLength ? fromBase64Url(fragment) : undefined;
  if (!bytes) return refused("mistyped");
  const body = bytes.slice(0, bodyLength);
  if (!isSame(bytes.slice(bodyLength), await checkOf(body))) return refused("mistyped");
  return taken({ secret: body.slice(1, 1 + secretLength), personKeyHash: body.slice(1 + secretLength) });
}

/** How base64 begins whose first byte is 1. */
const versionOne = /^A[Q-Za-f]/;

/** 69 bytes leave no bits over. */
const wholeLength = ((bodyLength + checkLength) / 3) * 4;
