import { changingChoices } from "../personal/choices";
import { durable } from "../platform/storage";

/** What the person chose besides what they block. */
export interface Settings {
  /** ISO 3166-1 alpha-2, or `INT` when the person would rather not say. */
  readonly country: string;
  /** BCP 47 tag of the catalogue's texts. */
  readonly locale: string;
  readonly firstRunDone: boolean;
  /** Where the welcome pages were left, so that they can be taken up again. */
  readonly firstRunStep: string | null;
  /** Seconds before "continue" is offered; one of `waits`. */
  readonly waitSeconds: number;
  /** Hours before a change that loosens takes effect; one of `delays`. */
  readonly delayHours: number;
}

/** Seconds the person may choose to wait. */
export const waits: readonly number[] = [10, 30, 60, 180];
/** Hours the person may have a loosening wait, from none to seven days. */
export const delays: readonly number[] = [0, 1, 24, 72, 168];

export const defaultSettings: Settings = {
  country: "INT",
  locale: "en-GB",
  firstRunDone: false,
  firstRunStep: null,
  waitSeconds: 10,
  delayHours: 0,
};

const key = "settings";

/** What cannot be one of the choices, because a file was damaged, is the default: no page may wait for hours. */
export const readSettings = async (): Promise<Settings> => settingsOf(await kept());

/** The same in one reading with the language that was chosen: undefined before one is, or was seen and kept on the welcome pages. */
export async function readChosen(): Promise<{ readonly settings: Settings; readonly locale: string | undefined }> {
  const chosen = await kept();
  return { settings: settingsOf(chosen), locale: chosen?.locale };
}

const kept = (): Promise<Partial<Settings> | undefined> => durable.get<Partial<Settings>>(key);

function settingsOf(chosen: Partial<Settings> | undefined): Settings {
  const settings = { ...defaultSettings, ...chosen };
  return {
    ...settings,
    waitSeconds: waits.includes(settings.waitSeconds) ? settings.waitSeconds : defaultSettings.waitSeconds,
    delayHours: delays.includes(settings.delayHours) ? settings.delayHours : defaultSettings.delayHours,
  };
}

/** Whether a country was chosen yet, or seen and kept on the welcome pages. */
export const placeChosen = async (): Promise<boolean> => (await kept())?.country !== undefined;

/** Keeps only what was ever chosen: a default that was never confirmed stays out. */
export const changeSettings = (change: Partial<Settings>): Promise<Settings> =>
  changingChoices(async () => {
    await durable.set(key, { ...(await kept()), ...change });
    return readSettings();
  });
