import { useLayoutEffect } from "preact/hooks";
import { leaveThisTab } from "../platform/tabs";

/** Longest time from the first to the third press, in milliseconds: long enough for hands that are slow or shake. */
const within = 3_000;

let leaving: Promise<void> | undefined;

/** Leaves at once, whatever fails on the way, and once however often it is asked. */
export function exit(forget: () => Promise<void> = async () => {}): Promise<void> {
  leaving ??= forgetAndLeave(forget).finally(() => {
    leaving = undefined;
  });
  return leaving;
}

async function forgetAndLeave(forget: () => Promise<void>): Promise<void> {
  await forget().catch(() => {});
  await leaveThisTab().catch(() => location.replace("about:blank"));
}

/** Remembers presses of Shift; true on the third in a row with no other key between. */
export function shiftCounter(): (key: string, isRepeat: boolean, at: number) => boolean {
  let presses: number[] = [];
  return (key, isRepeat, at) => {
    if (isRepeat) return false;
    presses = key === "Shift" ? [...presses.filter((press) => at - press < within), at] : [];
    return presses.length >= 3;
  };
}

/** Listens from the moment the page can be seen. */
export function useExitByShift(leave: () => void): void {
  useLayoutEffect(() => {
    const pressed = shiftCounter();
    const listen = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      if (pressed(key, repeat, timeStamp)) leave();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [leave]);
}
