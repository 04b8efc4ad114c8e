/** Numbers that look random and can be had again: the same seed gives the same ones (SEED in the environment, or the usual one). */
export class Chance {
  #state: number;

  constructor(seed = Number(process.env["SEED"] ?? 20_261_122)) {
    this.#state = seed >>> 0;
  }

  /** One of these, each as likely as another. */
  oneOf<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.upTo(choices.length) - 1] ?? choices[0];
  }

  /** A whole number from 1 to `most`, each as likely as another (mulberry32). */
  upTo(most: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return 1 + (((mixed ^ (mixed >>> 14)) >>> 0) % most);
  }
}
