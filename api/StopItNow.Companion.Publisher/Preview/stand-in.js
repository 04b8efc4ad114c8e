// Stands in for the browser's extension interface, for a preview of the pause page outside an extension. Nothing is kept: each load begins anew.
(() => {
  const asked = new URLSearchParams(location.search);
  const { version } = document.currentScript.dataset;
  const home = () => location.assign("/");

  const only = (values, keys) => Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)));

  const area = (values) => ({
    get: async (keys) => structuredClone(keys === null ? values : only(values, [keys].flat())),
    set: async (changes) => void Object.assign(values, structuredClone(changes)),
    remove: async (keys) => [keys].flat().forEach((key) => delete values[key]),
    clear: async () => Object.keys(values).forEach((key) => delete values[key]),
  });

  const ticket = {
    reason: { kind: "pause", concern: asked.get("concern") },
    search: null,
    tabId: null,
    openedAt: Date.now(),
    continueFrom: Date.now() + 30_000,
  };

  window.chrome = {
    storage: {
      local: area({ settings: { country: asked.get("country"), locale: asked.get("locale"), firstRunDone: true } }),
      session: area({ [`ticket:${location.hash.slice(1)}`]: ticket }),
      onChanged: { addListener: () => {} },
    },
    runtime: {
      id: "preview",
      getURL: (path) => `${location.origin}/${path.replace(/^\//, "")}`,
      getManifest: () => ({ version }),
      sendMessage: async ({ name }) => (name === "continue" ? { kind: "gone" } : { ok: true }),
    },
    management: { getSelf: async () => ({ installType: "normal" }) },
    extension: { inIncognitoContext: false },
    permissions: { contains: async () => false },
    tabs: { getCurrent: async () => undefined, create: async () => home(), remove: async () => {} },
  };
})();
