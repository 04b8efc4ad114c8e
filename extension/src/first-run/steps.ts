/** The welcome pages, in their order. */
export const steps = ["sync", "what", "stored", "young", "place", "block", "strength", "own-words", "permissions", "check"] as const;

export type Step = (typeof steps)[number];

/** Where to take up again; the first page for what this version does not know. */
export const stepNamed = (name: string | null): Step => steps.find((step) => step === name) ?? steps[0];

export const next = (step: Step): Step | undefined => steps[steps.indexOf(step) + 1];
export const previous = (step: Step): Step | undefined => steps[steps.indexOf(step) - 1];
