import { createHash, X509Certificate } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../processes.ts";

/** A certificate authority and one leaf for every played host, made for one run and thrown away with its directory. */
export interface Certificates {
  /** Path of the authority's certificate, for browsers that keep a trust store. */
  readonly authorityFile: string;
  readonly key: Buffer;
  readonly chain: Buffer;
  /** Base64 SHA-256 of the leaf's public key, for Chromium's list of keys that it accepts without a trusted chain. */
  readonly publicKeyHash: string;
}

/** Makes the certificates with the `openssl` command in `directory`. */
export async function makeCertificates(directory: string, hosts: readonly string[]): Promise<Certificates> {
  const file = (name: string) => join(directory, name);
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  await writeFile(
    file("leaf.ext"),
    `basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=${hosts.map((host) => `DNS:${host}`).join(",")}\n`,
  );
  await run("openssl", [
    ...["req", "-x509", ...newKey, "-days", "7", "-subj", "/CN=Played engines"],
    ...["-keyout", file("authority.key"), "-out", file("authority.pem")],
  ]);
  await run("openssl", ["req", "-new", ...newKey, "-subj", "/CN=engines", "-keyout", file("leaf.key"), "-out", file("leaf.csr")]);
  await run("openssl", [
    ...["x509", "-req", "-in", file("leaf.csr"), "-days", "7", "-extfile", file("leaf.ext"), "-out", file("leaf.pem")],
    ...["-CA", file("authority.pem"), "-CAkey", file("authority.key"), "-CAcreateserial"],
  ]);
  const leaf = await readFile(file("leaf.pem"));
  const publicKey = new X509Certificate(leaf).publicKey.export({ type: "spki", format: "der" });
  return {
    authorityFile: file("authority.pem"),
    key: await readFile(file("leaf.key")),
    chain: Buffer.concat([leaf, await readFile(file("authority.pem"))]),
    publicKeyHash: createHash("sha256").update(publicKey).digest("base64"),
  };
}
