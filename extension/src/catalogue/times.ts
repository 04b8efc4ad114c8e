const form = /^[2-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/;

/** The instant of `YYYY-MM-DDTHH:MM:SSZ` in milliseconds since the epoch; undefined for another form or a time that does not exist. */
export function instantOf(text: string): number | undefined {
  if (!form.test(text)) return undefined;
  const instant = Date.parse(text);
  // Not every engine refuses 31 February, and all take 24:00; what does not say the same when written again is refused.
  return Number.isFinite(instant) && new Date(instant).toISOString() === text.replace("Z", ".000Z") ? instant : undefined;
}
