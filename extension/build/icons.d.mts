/** Writes the icon in each of the sizes, as `pause-<size>.png`. */
export function writeIcons(directory: string, sizes: readonly number[]): Promise<void>;
