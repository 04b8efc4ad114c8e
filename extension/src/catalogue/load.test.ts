import { expect, test } from "vitest";
import { afterFailure, type Backoff, firstLook, isMissed, nextLook, wakingLook } from "./schedule";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const clients = 1_000_000;
const limit = 1 / 200;

/** The same numbers in every run (Mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What one browser does each day. */
interface Habit {
  /** When it is started, or its machine wakes: milliseconds after midnight. */
  readonly begins: number;
  /** Whether its machine sleeps twelve hours a day with the browser open, instead of the browser being closed and started again. */
  readonly sleeps: boolean;
}

type Random = () => number;

/** Looks in each minute of two days by a million browsers that have had the same habits on the day before. */
function load(habit: (random: Random) => Habit, isAway: (time: number) => boolean = () => false): Int32Array {
  const random = seeded(20_261_122);
  const looks = new Int32Array((3 * day) / minute);
  for (let client = 0; client < clients; client++) {
    const { begins, sleeps } = habit(random);
    let backoff: Backoff | undefined;
    let time = Number.NaN;
    for (let from = begins; from < 3 * day; from += day) {
      const until = Math.min(3 * day, from + (sleeps ? 12 * hour : day));
      if (!sleeps || Number.isNaN(time)) time = firstLook(from, random, backoff);
      else if (isMissed(time, from)) time = wakingLook(from, random, backoff);
      else time = Math.max(time, from);
      while (time < until) {
        const at = Math.floor(time / minute);
        looks[at] = (looks[at] ?? 0) + 1;
        backoff = isAway(time) ? afterFailure(time, random, backoff, null) : undefined;
        time = backoff ? backoff.notBefore : nextLook(time, random);
      }
    }
  }
  return looks.slice(day / minute);
}

const sum = (looks: Int32Array) => looks.reduce((total, count) => total + count, 0);
const busiest = (looks: Int32Array) => Math.max(...looks) / sum(looks);

function print(what: string, looks: Int32Array): void {
  process.stdout.write(`load: ${what}: ${sum(looks)} looks in two days, the busiest minute carries 1/${Math.round(1 / busiest(looks))}\n`);
}

/** A quarter begin at nine o'clock sharp, the others over the sixteen hours from six. */
const officeHours = (random: Random) => (random() < 1 / 4 ? 9 * hour : 6 * hour + random() * 16 * hour);
const nineSharp = () => 9 * hour;

const patience = 120_000;

test("Of a million browsers that are started or wake over the day, a quarter at nine sharp, no minute carries more than 1/200 of the looks", {
  timeout: patience,
}, () => {
  for (const [what, asleep] of [
    ["all started", 0],
    ["half started, half asleep for twelve hours", 1 / 2],
    ["all asleep for twelve hours", 1],
  ] as const) {
    const looks = load((random) => ({ begins: officeHours(random), sleeps: random() < asleep }));
    print(`a million browsers, ${what}, a quarter at nine sharp`, looks);
    expect(busiest(looks)).toBeLessThanOrEqual(limit);
  }
});

test("When a million machines all wake at nine sharp, no minute carries more than 1/200 of the looks either", { timeout: patience }, () => {
  const looks = load(() => ({ begins: nineSharp(), sleeps: true }));
  print("all awake at nine sharp", looks);
  expect(busiest(looks)).toBeLessThanOrEqual(limit);
});

test("When a million browsers are all started at nine sharp, no minute carries more than a tenth of their first looks", {
  timeout: patience,
}, () => {
  const looks = load(() => ({ begins: nineSharp(), sleeps: false }));
  print("all started at nine sharp, which ten minutes cannot spread further", looks);
  const firstLooks = clients / sum(looks);
  // Besides a tenth of the first looks, the few that yesterday's browsers had planned for that minute; and chance.
  expect(busiest(looks)).toBeLessThanOrEqual((firstLooks / 10) * 1.05);
});

test("After an outage of six hours the browsers come back over hours, not in one wave", { timeout: patience }, () => {
  const [from, to] = [2 * day + 10 * hour, 2 * day + 16 * hour];
  const habit = (random: Random) => ({ begins: officeHours(random), sleeps: random() < 1 / 2 });
  const looks = load(habit, (time) => time >= from && time < to);
  const usual = load(habit);
  const peak = Math.max(...looks.slice((to - day) / minute));
  const quiet = usual.slice((to - day) / minute);
  const mean = sum(quiet) / quiet.length;
  process.stdout.write(
    `load: after an outage of six hours the busiest minute has ${peak} looks, ${(peak / mean).toFixed(1)} times the usual\n`,
  );
  expect(peak / sum(looks)).toBeLessThanOrEqual(limit);
});
