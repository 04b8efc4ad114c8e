import type { Reporter, TestCase } from "vitest/node";

/** Prints why a test failed as soon as it has, so that a run which is cut short, or prints much after it, has said so. */
export default class AtOnce implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { state, errors } = test.result();
    if (state !== "failed") return;
    const where = (stacks: readonly { file: string; line: number }[] = []) =>
      stacks.map(({ file, line }) => ` ${file.split("/").at(-1)}:${line}`).join("");
    for (const { message, stacks, diff } of errors)
      process.stdout.write(
        `FAILED ${test.fullName}: ${message.slice(0, 1_000)}${where(stacks)}\n${diff ? `${diff.slice(0, 2_000)}\n` : ""}`,
      );
  }
}
