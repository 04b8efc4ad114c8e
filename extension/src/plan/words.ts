import { catalogue, message } from "../language/catalogue";

export const words = catalogue("plan", {
  heading: "Your own words",
  explain: "You may write down why you want to stop, and a plan for the hard moment. The page you see will show them to you.",
  plain: "This is kept as plain text in this browser. Anyone who can open this browser profile can read it.",
  reason: "Why I want to stop",
  moment: "If",
  momentHint: "The moment when it starts. For example: I am alone late at night with my phone",
  act: "then I",
  actHint: "One small thing you can do at once. For example: put the phone in the kitchen and ring a friend",
  save: "Keep my words",
  saved: "Your words are kept.",
  cleared: "Your words are gone.",
  failed: "The browser did not save that. Your words are still here. Try again.",
  left: message<{ count: number }>("{count, plural, one {# letter left} other {# letters left}}"),

  /** How people may begin although the box says it already: parted by “ / ”, the longest first. It is not said twice. */
  begins: { moment: "if", act: "then I / I" },

  rehearse: {
    heading: "Try your plan once",
    explain: "Shut your eyes and picture it. People who go through their plan once do it more often.",
    ask: message<{ moment: string }>("If {moment}: what will you do?"),
    box: "I will",
    look: "Show my plan",
    plan: "This is your plan:",
    done: "You have been through it once. That is all it takes.",
  },

  shown: {
    heading: "Your own words",
    reason: "Why you want to stop:",
    plan: "Your plan:",
    sentence: message<{ moment: string; act: string }>("If {moment}, then I {act}"),
  },
});
