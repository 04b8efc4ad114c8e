/** Says in one sentence what is missing or refused, and what to do. */
export class Refusal extends Error {}
