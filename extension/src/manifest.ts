import { hostPatterns, optionalPatterns } from "./engines/engines";
import { secondLineScript } from "./interception/second-line/script";

export type Browser = "chromium" | "firefox";

/** What a build is told: the neutral name it goes by, its version, and the one service it may contact. */
export interface Build {
  readonly browser: Browser;
  readonly name: string;
  readonly version: string;
  readonly serviceOrigin: string;
}

/** The sizes in pixels that browsers show and stores want in a package. */
export const iconSizes = [16, 32, 48, 64, 96, 128] as const;

const icons = Object.fromEntries(iconSizes.map((size) => [size, `icons/pause-${size}.png`]));

/** The manifest of one package. Hosts are the engines' and no others; the service needs none, because it lets every origin read the catalogue. */
export function manifest({ browser, name, version, serviceOrigin }: Build): Record<string, unknown> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action https: http:",
    "frame-ancestors 'none'",
    `connect-src 'self' ${serviceOrigin}`,
  ];
  return {
    manifest_version: 3,
    name,
    version,
    description: "__MSG_description__",
    default_locale: "en",
    icons,
    action: { default_title: name, default_icon: icons, default_popup: "popup/index.html" },
    options_ui: { page: "settings/index.html", open_in_tab: true },
    content_security_policy: { extension_pages: policy.join("; ") },
    host_permissions: hostPatterns,
    optional_host_permissions: optionalPatterns,
    optional_permissions: ["history"],
    // An optional engine's hosts would be asked for at installation if they stood here: they are added as they are granted.
    content_scripts: [{ matches: hostPatterns, js: [secondLineScript], run_at: "document_start" }],
    ...(browser === "chromium" ? chromium : firefox),
  };
}

const chromium = {
  minimum_chrome_version: "120",
  incognito: "split",
  // No module: its one file needs no others, and a module starts some 2 ms later.
  background: { service_worker: "background.js" },
  permissions: ["declarativeNetRequestWithHostAccess", "webRequest", "storage", "alarms", "scripting", "offscreen"],
  // Both are virtual: no packaged file has these names, so that no website can find the extension by one. Every origin, because a search may be
  // opened from a saved page on disk as well.
  web_accessible_resources: [{ resources: ["v/gate", "v/pause"], matches: ["<all_urls>"] }],
};

const firefox = {
  background: { scripts: ["background.js"] },
  permissions: ["webRequest", "webRequestBlocking", "storage", "alarms", "scripting"],
  browser_specific_settings: {
    gecko: { id: "a-pause@stopitnow-companion.example", strict_min_version: "140.0", data_collection_permissions: { required: ["none"] } },
  },
};
