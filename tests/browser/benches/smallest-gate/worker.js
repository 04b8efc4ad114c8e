// The least that a gate in Chromium does: it holds a search, looks at nothing, and lets it through by a rule for its one address. Its process is kept running.
const gate = `${chrome.runtime.getURL("gate")}?u=`;

chrome.runtime.onInstalled.addListener(() =>
  chrome.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: [1],
    addRules: [
      {
        id: 1,
        action: { type: "redirect", redirect: { regexSubstitution: `${gate}\\0` } },
        condition: { regexFilter: "^https://www\\.google\\.com/search\\?.*$", resourceTypes: ["main_frame"] },
      },
    ],
  }),
);

addEventListener("fetch", (event) => {
  if (event.request.url.startsWith(gate)) event.respondWith(through(event.request.url.slice(gate.length)));
});

async function through(address) {
  const id = 2 + (crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000);
  const regexFilter = `^${address.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}$`;
  const rule = { id, priority: 2, action: { type: "allow" }, condition: { regexFilter, resourceTypes: ["main_frame"] } };
  await chrome.declarativeNetRequest.updateSessionRules({ addRules: [rule] });
  setTimeout(() => void chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: [id] }), 1_000);
  return Response.redirect(address, 302);
}

const keepRunning = () =>
  chrome.offscreen.createDocument({ url: "standby.html", reasons: ["WORKERS"], justification: "Keeps the process running." });
setTimeout(() => void keepRunning().catch(() => undefined), 1_000);
