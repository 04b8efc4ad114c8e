import { type Bytes, fromBase64, isSha256, textOf, utf8 } from "./bytes";
import { isList, isObject, type Json, readSyntax } from "./json";
import { accepted, type Outcome, rejected } from "./reasons";

/** Largest envelope, in bytes. */
export const largestEnvelope = 64 * 1024;

export type EnvelopeKind = "head" | "root";
export const payloadTypeOf = (kind: EnvelopeKind): string => `application/vnd.stopitnow.catalogue-${kind}+json`;

export interface Signature {
  readonly keyId: string;
  readonly value: Bytes;
}

export interface Envelope {
  readonly payloadType: string;
  readonly payload: Bytes;
  readonly signatures: readonly Signature[];
}

/** Reads a DSSE v1 envelope (secure-systems-lab/dsse) whose bytes equal the one canonical encoding of what they say. */
export function readEnvelope(bytes: Bytes, kind: EnvelopeKind): Outcome<Envelope> {
  if (bytes.length > largestEnvelope) return rejected("too-large");
  const syntax = readSyntax(bytes);
  if (!syntax) return rejected("not-json");
  const envelope = envelopeIn(syntax.value);
  if (!envelope || textOf(bytes) !== envelope.canonical) return rejected("not-canonical");
  return envelope.payloadType === payloadTypeOf(kind) ? accepted(envelope) : rejected("wrong-payload-type");
}

function envelopeIn(value: Json): (Envelope & { readonly canonical: string }) | undefined {
  if (!isObject(value)) return undefined;
  const { payload: encoded, payloadType, signatures: list } = value;
  if (typeof encoded !== "string" || typeof payloadType !== "string" || !isList(list)) return undefined;
  const payload = fromBase64(encoded);
  if (!payload || !/^[a-z0-9]+\/[a-z0-9.+-]+$/.test(payloadType)) return undefined;
  const signatures: (Signature & { readonly encoded: string })[] = [];
  for (const item of list) {
    const signature = signatureIn(item);
    if (!signature) return undefined;
    signatures.push(signature);
  }
  // None of these texts can hold a character that JSON escapes.
  const signed = signatures.map(({ keyId, encoded }) => `{"keyid":"${keyId}","sig":"${encoded}"}`);
  const canonical = `{"payload":"${encoded}","payloadType":"${payloadType}","signatures":[${signed.join(",")}]}`;
  return { payload, payloadType, signatures, canonical };
}

function signatureIn(item: Json): (Signature & { readonly encoded: string }) | undefined {
  if (!isObject(item)) return undefined;
  const { keyid, sig } = item;
  if (typeof keyid !== "string" || !isSha256(keyid) || typeof sig !== "string") return undefined;
  const value = fromBase64(sig);
  return value && { keyId: keyid, value, encoded: sig };
}

/** What is signed: DSSE's pre-authentication encoding of type and payload. */
export function signedBytes(payloadType: string, payload: Bytes): Bytes {
  const type = utf8(payloadType);
  const front = utf8(`DSSEv1 ${type.length} ${payloadType} ${payload.length} `);
  const whole = new Uint8Array(front.length + payload.length);
  whole.set(front);
  whole.set(payload, front.length);
  return whole;
}
