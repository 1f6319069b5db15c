// Threads and sockets of one process, read from it on a click and not again until asked.
import { get } from "../api.js";
import { el } from "../dom.js";
import { bytes, duration, grouped } from "../units.js";
import { clock } from "./form.js";
import { table } from "./table.js";

const STATES = { R: "runs", S: "sleeps", D: "waits for a device", Z: "ended", T: "stopped", t: "traced", I: "idle", X: "dead" };
const ENDS = { ESTABLISHED: "data flows", CLOSE_WAIT: "the peer closed", FIN_WAIT_2: "closed here", TIME_WAIT: "closed, ports held" };

export function inspection(tier, name) {
  const status = el("span.soft", { role: "status" });
  const again = el("button", { type: "button", onclick: read }, "Read again");
  const content = el("div");
  const element = el("section", { "data-inspected": name }, el("header.line", {}, el("h3", {}, `Threads and sockets of ${name}`), status, again), content);

  async function read() {
    again.disabled = true;
    status.textContent = "being read …";
    try {
      const page = await get(`/api/live/processes/${encodeURIComponent(tier)}/${encodeURIComponent(name)}`);
      status.textContent = `as of ${clock(Date.now())}`;
      content.replaceChildren(threads(page.threads), sockets(page.sockets));
    } catch (error) {
      status.textContent = error.message;
    }
    again.disabled = false;
  }

  read();
  return { element };
}

function threads(page) {
  if (page.unavailable) return el("p.soft", {}, `Threads are not available: ${page.unavailable}`);
  const all = table("Threads", [
    { label: "TID", number: true, title: "The kernel's number for the thread", value: row => row.tid },
    { label: "Name", value: row => row.name },
    { label: "State", value: row => STATES[row.state] ?? row.state },
    { label: "User", number: true, title: "CPU in the program since its start", value: row => row.userMillis, form: millis },
    { label: "System", number: true, title: "CPU in the kernel for it since its start", value: row => row.systemMillis, form: millis },
    { label: "Voluntary", number: true, title: "Context switches because it waited", value: row => row.voluntary, form: grouped },
    { label: "Involuntary", number: true, title: "Context switches because its CPU was taken", value: row => row.involuntary, form: grouped },
  ], 3);
  all.fill(page.threads);
  const memory = page.memory.unavailable ? `memory: ${page.memory.unavailable}` : `private ${bytes(page.memory.privateBytes)}, shared ${bytes(page.memory.sharedBytes)}, its share (PSS) ${bytes(page.memory.proportionalBytes)}`;
  return el("div", {}, el("p.facts", {}, el("b", {}, `pid ${page.pid}`), ` · ${page.threads.length} of ${page.total} threads · ${memory}`,
    page.namesUnavailable ? ` · names as the kernel cuts them (${page.namesUnavailable})` : ""), all.element);
}

function sockets(page) {
  if (page.unavailable) return el("p.soft", {}, `Sockets are not available: ${page.unavailable}`);
  const listeners = table("Listening sockets", [
    { label: "Listens at", value: row => row.local },
    { label: "Accept queue", number: true, title: "Connections made by the kernel that the process has not accepted yet", value: row => row.acceptQueue, form: grouped },
    { label: "Backlog", number: true, title: "The most that should wait there", value: row => row.backlog, form: grouped },
    { label: "Cookie", number: true, title: "The socket's identity: the same one in several processes is one socket", value: row => row.cookie },
  ], 0, false);
  listeners.fill(page.listeners);
  const connections = table("Connections", [
    { label: "State", value: row => row.state, form: state => el("span", { title: ENDS[state] }, state) },
    { label: "Here", value: row => row.local },
    { label: "There", value: row => row.remote },
    { label: "Receive queue", number: true, title: "Arrived and not read", value: row => row.receiveQueueBytes, form: size },
    { label: "Send queue", number: true, title: "Written and not acknowledged", value: row => row.sendQueueBytes, form: size },
    { label: "RTT", number: true, title: "Smoothed round-trip time", value: row => row.rttMicros, form: micros => (micros == null ? "–" : duration(micros * 1000)) },
    { label: "cwnd", number: true, title: "Congestion window, segments", value: row => row.cwndSegments, form: plain },
    { label: "MSS", number: true, title: "The most that one segment carries", value: row => row.mssBytes, form: size },
    { label: "Sent again", number: true, title: "Segments retransmitted since the connection was opened", value: row => row.retransmits, form: plain },
    { label: "Sent", number: true, value: row => row.bytesSent, form: size },
    { label: "Received", number: true, value: row => row.bytesReceived, form: size },
    { label: "Cookie", number: true, title: "The connection's identity", value: row => row.cookie },
  ], 9);
  connections.fill(page.connections);
  const shown = page.connections.length < page.total ? `${page.connections.length} of ${page.total}` : page.total;
  return el("div", {},
    el("p.facts", {}, page.of === "process" ? "Sockets of this process" : `Sockets of its whole network namespace, as its descriptors cannot be read: ${page.because}`,
      ` · ${page.listeners.length} listen · ${shown} connections · ${grouped(page.timeWaitsInNamespace)} in TIME_WAIT in its network namespace, which are no process's any more`),
    listeners.element, page.connections.length ? connections.element : el("p.soft", {}, "No connection now."));
}

function millis(value) {
  return value < 1_000 ? `${value}\u202fms` : duration(value * 1e6);
}

function size(value) {
  return value == null ? "–" : bytes(value);
}

function plain(value) {
  return value == null ? "–" : grouped(value);
}
