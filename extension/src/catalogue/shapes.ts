import { isList, isObject, type Json } from "./json";

/** Says whether a value has a shape. A member that is missing is `undefined` and has none; members that are not named are tolerated. */
export type Shape = (value: Json | undefined) => boolean;

export const text =
  (...holds: ((text: string) => boolean)[]): Shape =>
  (value) =>
    typeof value === "string" && holds.every((rule) => rule(value));

export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);

export const oneOf = <T extends string>(...words: readonly T[]): Shape => text((word) => (words as readonly string[]).includes(word));

export const listOf =
  (shape: Shape, least = 0): Shape =>
  (value) =>
    isList(value) && value.length >= least && value.every(shape);

export const members =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isObject(value) && Object.entries(shapes).every(([name, shape]) => shape(value[name]));
