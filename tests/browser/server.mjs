// The real binary on a free port with an empty data folder; stopped by its process id at the end.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const ROOT = new URL("../../", import.meta.url).pathname;
const BINARY = process.env.TAGWERK_BINARY ?? join(ROOT, "target/debug/tagwerk");

/** Starts `tagwerk serve` or `tagwerk demo`; `links` are the addresses it printed, by the word before them. */
export async function startServer(command) {
  const data = await mkdtemp(join(tmpdir(), "tagwerk-browser-"));
  const child = spawn(BINARY, [command, "--listen", "127.0.0.1:0", "--data", data], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, RUST_BACKTRACE: "1" },
  });
  const complaints = [];
  createInterface({ input: child.stderr }).on("line", (line) => complaints.push(line));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  // Should the tests themselves break off, the server goes with them.
  const abandon = () => child.kill();
  process.once("exit", abandon);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    process.removeListener("exit", abandon);
    await rm(data, { recursive: true });
  };
  const lines = await greeting(child, command, ended, complaints);
  const links = Object.fromEntries(lines.flatMap(link));
  return { url: new URL(Object.values(links)[0]).origin, links, complaints, stop };
}

/** The lines up to and including the last link that the command prints. */
async function greeting(child, command, ended, complaints) {
  const last = command === "demo" ? /organiser/ : /\/setup\//;
  const lines = [];
  const printed = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (last.test(line)) return true;
    }
  })();
  const failed = ended.then((code) => Promise.reject(new Error(`tagwerk ${command} ended with ${code}:\n${complaints.join("\n")}`)));
  await Promise.race([printed, failed]);
  return lines;
}

/** "  a visitor  http://…" is the visitor's link; one without a word before it is the first organiser's. */
function link(line) {
  const [, word, address] = /(\w+)?:?\s+(http:\S+)$/.exec(line) ?? [];
  return address ? [[word ?? "setup", address]] : [];
}
