/** Chromium's declarative rules: dynamic ones stay over restarts, session ones live in memory. */
type Rule = chrome.declarativeNetRequest.Rule;

export const sessionRules = {
  add: (rule: Rule): Promise<void> => chrome.declarativeNetRequest.updateSessionRules({ addRules: [rule] }),
  remove: (ids: number[]): Promise<void> => chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: ids }),
  ids: async (): Promise<number[]> => (await chrome.declarativeNetRequest.getSessionRules()).map((rule) => rule.id),
};

export const dynamicRules = {
  get: (): Promise<Rule[]> => chrome.declarativeNetRequest.getDynamicRules(),
  /** Puts `rules` in the place of all there were, in one step. */
  replace: async (rules: Rule[]): Promise<void> => {
    // The new ones too: another call may be putting the same in place at this moment.
    const removeRuleIds = [...new Set([...(await dynamicRules.get()), ...rules].map((rule) => rule.id))];
    await chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules: rules });
  },
};
