import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PlayedEngines } from "../../engines/server.ts";
import { run, temporaryDirectory } from "../../processes.ts";

type Preference = string | number | boolean;

/** What keeps Firefox itself quiet, so that what is left on the wire is ours or the page's. */
const quiet: Record<string, Preference> = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.discovery.enabled": false,
  "browser.newtabpage.activity-stream.feeds.section.topstories": false,
  "browser.newtabpage.activity-stream.feeds.topsites": false,
  "browser.newtabpage.activity-stream.showSponsored": false,
  "browser.newtabpage.activity-stream.showSponsoredTopSites": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.search.update": false,
  "browser.sessionstore.resume_from_crash": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "browser.tabs.warnOnClose": false,
  "browser.warnOnQuit": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.disable_open_during_load": false,
  "dom.push.connection.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "media.gmp-manager.updateEnabled": false,
  "messaging-system.rsexperimentloader.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "remote.active-protocols": 1,
  "security.certerrors.mitm.priming.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
  "xpinstall.signatures.required": false,
  "toolkit.telemetry.server": "data:,",
};

/** Every host leads to the played engines, over the protocols they speak. */
const routed = ({ securePort, plainPort }: PlayedEngines): Record<string, Preference> => ({
  "network.dns.forceResolve": "127.0.0.1",
  "network.socket.forcePort": `443=${securePort};80=${plainPort}`,
  "network.proxy.type": 0,
  "network.trr.mode": 5,
  "network.http.http3.enable": false,
  "security.OCSP.enabled": 0,
  "security.cert_pinning.enforcement_level": 0,
  "dom.security.https_first": false,
});

/** A fresh profile that trusts the engines' authority. `uuids` gives each add-on the internal address that tests reach it by. */
export async function newFirefoxProfile(
  engines: PlayedEngines,
  uuids: Record<string, string>,
  further: Readonly<Record<string, Preference>> = {},
): Promise<string> {
  const profile = await temporaryDirectory("firefox");
  const preferences = { ...quiet, ...routed(engines), ...further, "extensions.webextensions.uuids": JSON.stringify(uuids) };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, "user.js"), lines.join(""));
  await run("certutil", ["-N", "-d", `sql:${profile}`, "--empty-password"]);
  await run("certutil", ["-A", "-n", "played engines", "-t", "C,,", "-i", engines.certificates.authorityFile, "-d", `sql:${profile}`]);
  return profile;
}
