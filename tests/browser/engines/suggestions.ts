/** Where Google answers the address bar, as somebody types. */
export const suggestPath = "/complete/search";

/** The fewest letters that the engine makes a search of. */
const enough = 4;

/** What Google suggests to the address bar. */
export class Suggestions {
  /** The search that typed words are taken for as soon as they are its beginning. */
  likely: string | undefined;

  /** The likely search, with the mark by which the browser fetches its results ahead. */
  answerTo(typed: string): string {
    if (typed.length < enough || !this.likely?.startsWith(typed)) return JSON.stringify([typed, []]);
    const hints = {
      "google:clientdata": { bpc: false, phi: 0 },
      "google:suggestrelevance": [1400],
      "google:suggesttype": ["QUERY"],
      "google:verbatimrelevance": 1300,
    };
    return JSON.stringify([typed, [this.likely], [""], [], hints]);
  }
}
