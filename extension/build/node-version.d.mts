/** Whether a version of Node is within `^20.19.0 || >=22.12.0`, the range that Vite names. */
export function isEnough(version: string): boolean;
