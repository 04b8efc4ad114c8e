const millisecondsOfDay = 86_400_000;

/** The calendar day where somebody is, counted from 1 January 1970 as notes count it. */
export const dayAt = (moment: Date): number => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / millisecondsOfDay;

/** The same day as a moment for `Intl`, to be written with the time zone UTC. */
export const momentOf = (day: number): number => day * millisecondsOfDay;
