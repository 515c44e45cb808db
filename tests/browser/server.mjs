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
  const server = { complaints: [] };
  let child, ended;
  // Should the tests themselves break off, the server goes with them.
  const abandon = () => child.kill();
  process.once("exit", abandon);
  const start = async (last) => {
    child = spawn(BINARY, [command, "--listen", "127.0.0.1:0", "--data", data], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env.PATH, RUST_BACKTRACE: "1" },
    });
    createInterface({ input: child.stderr }).on("line", (line) => server.complaints.push(line));
    ended = new Promise((resolve) => child.once("exit", resolve));
    const lines = await greeting(child, command, last, ended, server.complaints);
    server.url = new URL(/http:\S+/.exec(lines.join(" "))[0]).origin;
    return Object.fromEntries(lines.flatMap(link));
  };
  server.links = await start(command === "demo" ? /organiser/ : /\/setup\//);
  /** Ends it as an administrator would; its data stay. */
  server.halt = () => {
    child.kill("SIGTERM");
    return ended;
  };
  /** Starts it again with the same data, under another port. */
  server.resume = () => start(/http:/);
  server.stop = async () => {
    await server.halt();
    process.removeListener("exit", abandon);
    await rm(data, { recursive: true });
  };
  return server;
}

/** The lines up to and including the `last` that the command prints. */
async function greeting(child, command, last, ended, complaints) {
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
