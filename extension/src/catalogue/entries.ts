import { longestTerm, TermIndex } from "../matching/term-index";
import { fromBase64 } from "./bytes";
import {
  isAddress,
  isAddressOn,
  isCountryCode,
  isDay,
  isDisplayOf,
  isEmail,
  isHost,
  isId,
  isLocale,
  isPhoneNumber,
  isSafeText,
} from "./forms";
import { areHours, isClockTime } from "./hours-form";
import type { Json } from "./json";
import { listOf, members, oneOf, orNull, type Shape, text } from "./shapes";
import type { HelpResource } from "./types";

/** What each kind of entry must be to be shown at all. Narrower than what an editor is asked for: style may change, safety may not. */

const safe = text(isSafeText);
const id = text(isId);
const live = oneOf("live");
/** Bytes of the salt that all lists of a release share. */
const saltBytes = 16;
const concern = oneOf("sexual-images-of-children", "sexual-content", "any");
const source = members({ text: safe, date: orNull(safe) });

const country = members({
  code: text(isCountryCode),
  name: safe,
  emergency: orNull(members({ number: text(isPhoneNumber), source })),
  note: orNull(safe),
});

const countryNote = members({ code: text(isCountryCode), note: safe });

const evidence = members({ id, what: safe, finding: safe, source: safe });

const message = members({
  id,
  concern,
  theme: oneOf("law", "harm", "help", "own-reason"),
  audience: oneOf("self", "partner"),
  title: safe,
  body: safe,
  action: members({ label: safe, need: oneOf("self-help", "chat", "talk", "plan") }),
  evidence: listOf(id),
  status: live,
});

const step = members({
  id,
  kind: oneOf("urge-surfing", "if-then-plan", "next-ten-minutes"),
  concern,
  title: safe,
  introduction: safe,
  steps: listOf(safe),
  evidence: listOf(id),
  status: live,
});

const weekday = oneOf("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
const clockTime = text(isClockTime);
const day = orNull(text(isDay));

const resourceShape = members({
  id,
  country: text(isCountryCode),
  region: orNull(safe),
  name: safe,
  kind: oneOf("helpline", "self-help", "therapy", "report", "crisis"),
  audience: listOf(oneOf("self", "partner", "young-person", "affected", "professional"), 1),
  concerns: listOf(concern),
  summary: safe,
  phone: orNull(members({ number: text(isPhoneNumber), display: text() })),
  chat: orNull(text()),
  email: orNull(text(isEmail, isSafeText)),
  url: text(),
  hosts: listOf(text(isHost)),
  hours: members({
    kind: oneOf("always", "weekly", "unknown"),
    timeZone: orNull(text()),
    ranges: listOf(members({ days: listOf(weekday), from: clockTime, to: clockTime })),
  }),
  languages: listOf(text(isLocale)),
  cost: orNull(safe),
  confidentiality: orNull(safe),
  reportsOffending: oneOf("no", "identifying-only", "yes", "unknown"),
  showsOnBill: oneOf("yes", "no", "unknown"),
  note: orNull(safe),
  source,
  verifiedOn: day,
  verifiedBy: orNull(safe),
  expiresOn: day,
  status: live,
});

interface PublishedResource extends HelpResource {
  readonly hosts: readonly string[];
  readonly verifiedBy: string | null;
}

const resource: Shape = (value) => resourceShape(value) && doPartsAgree(value as unknown as PublishedResource);

function doPartsAgree({ phone, chat, url, hosts, hours, verifiedOn, verifiedBy, expiresOn }: PublishedResource): boolean {
  const isVerified = verifiedOn !== null;
  return (
    (phone === null || isDisplayOf(phone.display, phone.number)) &&
    isAddressOn(url, hosts) &&
    (chat === null || isAddressOn(chat, hosts)) &&
    areHours(hours) &&
    (verifiedBy !== null) === isVerified &&
    (expiresOn !== null) === isVerified
  );
}

const whole =
  (least: number, most: number): Shape =>
  (value) =>
    typeof value === "number" && value >= least && value <= most;

/** Fingerprints in base64, ascending, each once (MATCHING.md, section 6). */
const fingerprints =
  (least: number): Shape =>
  (value) => {
    const bytes = typeof value === "string" ? fromBase64(value) : undefined;
    return bytes !== undefined && (TermIndex.over(bytes)?.size ?? -1) >= least;
  };

const termList = members({
  id,
  version: whole(1, Number.MAX_SAFE_INTEGER),
  concern,
  answer: oneOf("pause", "support"),
  title: safe,
  purpose: safe,
  steward: safe,
  contact: text(isAddress),
  precision: safe,
  longest: whole(1, longestTerm),
  salt: text((salt) => fromBase64(salt)?.length === saltBytes),
  count: whole(1, Number.MAX_SAFE_INTEGER),
  terms: fingerprints(1),
  exceptions: fingerprints(0),
  status: live,
});

/** The shape of one entry of each known collection, and the member its entries are in order of. */
export const entryShapes: ReadonlyMap<string, { readonly shape: Shape; readonly key: "id" | "code" }> = new Map([
  ["countries", { shape: country, key: "code" }],
  ["country-notes", { shape: countryNote, key: "code" }],
  ["evidence", { shape: evidence, key: "id" }],
  ["messages", { shape: message, key: "id" }],
  ["resources", { shape: resource, key: "id" }],
  ["steps", { shape: step, key: "id" }],
  ["term-lists", { shape: termList, key: "id" }],
]);

export const keyOf = (item: Json, key: "id" | "code"): string => (item as Readonly<Record<string, string>>)[key] ?? "";
