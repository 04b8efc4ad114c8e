/** The catalogue's entries as the service publishes them; the same words as the C# types in `StopItNow.Companion.Catalogue.Content`. */

export type Concern = "sexual-images-of-children" | "sexual-content" | "any";
export type Theme = "law" | "harm" | "help" | "own-reason";
export type Audience = "self" | "partner" | "young-person" | "affected" | "professional";
export type ResourceKind = "helpline" | "self-help" | "therapy" | "report" | "crisis";
export type Need = "self-help" | "chat" | "talk" | "plan";
export type ReportsOffending = "no" | "identifying-only" | "yes" | "unknown";
export type Answer = "yes" | "no" | "unknown";
export type StepKind = "urge-surfing" | "if-then-plan" | "next-ten-minutes";
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

export interface Message {
  readonly id: string;
  readonly concern: Concern;
  readonly theme: Theme;
  readonly audience: "self" | "partner";
  readonly title: string;
  readonly body: string;
  readonly action: { readonly label: string; readonly need: Need };
  readonly evidence: readonly string[];
}

/** Sentences that may be in another language than the page they stand on. */
interface Spoken {
  /** Their language, where it is another than the catalogue's. */
  readonly lang?: string;
}

/** Where a fact comes from; `date` is as precise as the source allows, null when undated. */
export interface Source {
  readonly text: string;
  readonly date: string | null;
}

/** Times are `HH:mm` in `timeZone` (IANA); `to` is exclusive and `00:00` means the end of the day. */
export interface OpeningHours {
  readonly kind: "always" | "weekly" | "unknown";
  readonly timeZone: string | null;
  readonly ranges: readonly { readonly days: readonly Weekday[]; readonly from: string; readonly to: string }[];
}

export interface HelpResource extends Spoken {
  readonly id: string;
  /** ISO 3166-1 alpha-2, or `INT`. */
  readonly country: string;
  readonly region: string | null;
  readonly name: string;
  readonly kind: ResourceKind;
  readonly audience: readonly Audience[];
  /** The concerns on whose pause it may stand. */
  readonly concerns: readonly Concern[];
  readonly summary: string;
  /** `number` is E.164, or the digits of a short number that works only inside its country. */
  readonly phone: { readonly number: string; readonly display: string } | null;
  readonly chat: string | null;
  readonly email: string | null;
  readonly url: string;
  readonly hours: OpeningHours;
  readonly languages: readonly string[];
  readonly cost: string | null;
  readonly confidentiality: string | null;
  readonly reportsOffending: ReportsOffending;
  readonly showsOnBill: Answer;
  readonly note: string | null;
  readonly source: Source;
  readonly verifiedOn: string | null;
  readonly expiresOn: string | null;
}

export interface Country extends Spoken {
  readonly code: string;
  readonly name: string;
  readonly emergency: { readonly number: string; readonly source: Source } | null;
  readonly note: string | null;
}

/** A country's note in another language than English (UK), which stands with the country. */
export interface CountryNote {
  readonly code: string;
  readonly note: string;
}

export interface SelfHelpStep extends Spoken {
  readonly id: string;
  readonly kind: StepKind;
  readonly concern: Concern;
  readonly title: string;
  readonly introduction: string;
  readonly steps: readonly string[];
  readonly evidence: readonly string[];
}

/** A whole release, opened in one locale: what every page reads. */
export interface Catalogue {
  /** SHA-256 of the head's payload, hexadecimal. */
  readonly releaseId: string;
  /** When it was signed, and until when it counts as up to date: milliseconds since the epoch, by the signer's clock. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** The locale of the messages. */
  readonly locale: string;
  /** Every locale that it can be opened in. */
  readonly locales: readonly string[];
  /** The locales of the rest, which is in English (UK) as a whole where a language has not all of it: a page marks what is in another language than itself. */
  readonly stepsLocale: string;
  readonly resourcesLocale: string;
  readonly countryNotesLocale: string;
  readonly countries: readonly Country[];
  readonly messages: readonly Message[];
  readonly steps: readonly SelfHelpStep[];
  readonly resources: readonly HelpResource[];
}
