/** Texts that name another one, such as a button: the same words have to stand in both. */
export const quotes: readonly (readonly [place: string, quoted: string])[] = [
  ["loosening.waits", "loosening.heading"],
  ["first-run.doneEmpty", "first-run.back"],
  ["self-test.findings.mend.permission-revoked", "settings.health.allowHosts"],
  ["self-test.findings.mend.engine-not-covered", "settings.moreEngines.heading"],
  ["self-test.findings.mend.stale", "settings.release.check"],
  ["settings.phrases.neverShown", "settings.phrases.concern"],
  ["settings.phrases.notAllowed", "settings.health.allowHosts"],
  ["traces.erase", "settings.erase.button"],
  ["traces.traces.forwarded", "pause.unchecked.continue"],
  ["traces.traces.continued", "pause.unchecked.continue"],
  ["ui.exitNote", "ui.exit"],
  ["commitment.write.draftsWhy", "commitment.write.send"],
];
