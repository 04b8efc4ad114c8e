/**
 * Writes engines.json: the engines with every host spelled out, because browsers take nothing else.
 *
 *   node build/list-engines.mjs
 */
import { writeFile } from "node:fs/promises";
import { optionalEngines } from "./engines/optional.mjs";
import { requiredEngines } from "./engines/required.mjs";

const withHosts = ({ id, name, hosts, results, ...rest }, optional) => ({
  id,
  name,
  ...(optional ? { optional } : {}),
  ...rest,
  hosts: [...new Set(hosts)].sort(),
  results,
});

const engines = [...requiredEngines.map((engine) => withHosts(engine, false)), ...optionalEngines.map((engine) => withHosts(engine, true))];

await writeFile(new URL("../engines.json", import.meta.url), `${JSON.stringify({ engines }, null, 2)}\n`);
