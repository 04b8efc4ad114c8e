import { durable } from "../platform/storage";

/** What the person chose besides their phrases. */
export interface Settings {
  /** ISO 3166-1 alpha-2, or `INT` when the person would rather not say. */
  readonly country: string;
  /** BCP 47 tag of the catalogue's texts. */
  readonly locale: string;
  readonly firstRunDone: boolean;
}

export const defaultSettings: Settings = { country: "INT", locale: "en-GB", firstRunDone: false };

const key = "settings";

export const readSettings = async (): Promise<Settings> => ({ ...defaultSettings, ...(await durable.get<Partial<Settings>>(key)) });

/** Whether anything was chosen yet, or a country kept with the first phrase. */
export const anySettings = async (): Promise<boolean> => (await durable.get(key)) !== undefined;

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await durable.set(key, settings);
  return settings;
}
