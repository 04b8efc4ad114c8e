import type { Catalogue, HelpResource, Message, SelfHelpStep } from "../catalogue/types";

/** For tests: entries with nothing remarkable about them, to be changed where a test cares. */
export const fakeResource = (change: Partial<HelpResource> & Pick<HelpResource, "id">): HelpResource => ({
  country: "GB",
  region: null,
  name: change.id,
  kind: "helpline",
  audience: ["self"],
  concerns: ["sexual-images-of-children"],
  summary: "A service.",
  phone: null,
  chat: null,
  email: null,
  url: `https://${change.id}.example/`,
  hours: { kind: "unknown", timeZone: null, ranges: [] },
  languages: ["en"],
  cost: null,
  confidentiality: null,
  reportsOffending: "unknown",
  showsOnBill: "unknown",
  note: null,
  source: { text: "A list", date: null },
  verifiedOn: null,
  expiresOn: null,
  ...change,
});

export const fakeStep = (change: Partial<SelfHelpStep> & Pick<SelfHelpStep, "id" | "kind">): SelfHelpStep => ({
  concern: "any",
  title: change.id,
  introduction: "Why.",
  steps: ["One."],
  evidence: [],
  ...change,
});

export const fakeMessage = (change: Partial<Message> & Pick<Message, "id">): Message => ({
  concern: "any",
  theme: "help",
  audience: "self",
  title: change.id,
  body: "A body.",
  action: { label: "Do this", need: "self-help" },
  evidence: [],
  ...change,
});

export const fakeCatalogue = (change: Partial<Catalogue>): Catalogue => ({
  releaseId: "0".repeat(64),
  issuedAt: Date.UTC(2026, 0, 1),
  expiresAt: Date.UTC(9999, 0, 1),
  locale: "en-GB",
  locales: ["en-GB"],
  stepsLocale: "en-GB",
  resourcesLocale: "en-GB",
  countryNotesLocale: "en-GB",
  countries: [{ code: "GB", name: "United Kingdom", emergency: { number: "999", source: { text: "A list", date: null } }, note: null }],
  messages: [],
  steps: [],
  resources: [],
  ...change,
});
