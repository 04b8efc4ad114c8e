import type { PlayedEngines } from "../engines/server.ts";
import type { Browser, LaunchOptions } from "./browser.ts";
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";

/** How one of the browsers is started. */
export interface Launcher {
  readonly name: Browser["name"];
  launch(engines: PlayedEngines, options?: LaunchOptions): Promise<Browser>;
}

/** Both browsers; a suite that lists them promises the same of each. */
export const launchers: readonly Launcher[] = [
  { name: "chromium", launch: launchChromium },
  { name: "firefox", launch: launchFirefox },
];
