// A line between browser and server that can be slow, break, lose answers, or be dead.
import { createServer, connect } from "node:net";

/** Passes on to `target`; `line.mode` is pass, cut (the request arrives, the answer is lost), silent, or down. */
export async function startProxy(target) {
  const line = { mode: "pass", delay: 0, url: "", stop: undefined, sent: 0 };
  const sockets = new Set();
  const server = createServer((client) => {
    sockets.add(client);
    client.on("error", () => {}).on("close", () => sockets.delete(client));
    if (line.mode === "down") return client.destroy();
    const { hostname, port } = new URL(typeof target === "function" ? target() : target);
    const upstream = connect(Number(port), hostname);
    upstream.on("error", () => client.destroy());
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.end());
    client.on("data", (bytes) => {
      if (line.mode === "down") return client.destroy();
      if (bytes.includes("POST ")) line.sent += 1;
      if (line.mode !== "silent") setTimeout(() => upstream.write(bytes), line.delay);
    });
    upstream.on("data", (bytes) => {
      if (line.mode === "cut") return client.destroy();
      setTimeout(() => client.writable && client.write(bytes), line.delay);
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  line.url = `http://127.0.0.1:${server.address().port}`;
  line.drop = () => sockets.forEach((socket) => socket.destroy());
  line.stop = () => {
    line.drop();
    return new Promise((resolve) => server.close(resolve));
  };
  return line;
}
