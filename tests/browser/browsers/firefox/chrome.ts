import { CommandError, type Connection } from "../connection.ts";

interface Evaluated {
  readonly type: "success" | "exception";
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Evaluates an expression in a context; a promise is waited for and the value comes back through JSON, as Chromium's does. */
export async function evaluateIn<T>(connection: Connection, context: string, expression: string): Promise<T> {
  const evaluated = await connection.command<Evaluated>("script.evaluate", {
    expression: `(async () => JSON.stringify(await (${expression})))()`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  if (evaluated.type === "exception") throw new CommandError(`evaluate: ${evaluated.exceptionDetails?.text}`);
  const value = evaluated.result?.value;
  return (value === undefined ? undefined : JSON.parse(value)) as T;
}

/** Evaluates an expression in Firefox's own window, where it can do what the person does outside of any page. */
export async function evaluateInWindow<T>(connection: Connection, expression: string): Promise<T> {
  const { contexts } = await connection.command<{ contexts: { context: string; url: string }[] }>("browsingContext.getTree", {
    "moz:scope": "chrome",
    maxDepth: 0,
  });
  const window = contexts.find(({ url }) => url === "chrome://browser/content/browser.xhtml");
  if (!window) throw new Error("Firefox has no window.");
  return evaluateIn<T>(connection, window.context, expression);
}
