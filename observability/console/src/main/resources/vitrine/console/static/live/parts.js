// The parts of the picture in the order of a request's path: where their figures come from, and what a click shows of them.
import { core, count, memory, rate, share, size, time } from "./form.js";

const line = (figure, label, form, look = 0) => ({ figure, label, form, look });
const CPU = { title: "CPU, of one core", lines: [line("cpu.user", "user", core), line("cpu.system", "system", core, 1)] };
const MEMORY = { title: "Memory", lines: [line("memory.private", "private", memory), line("memory.shared", "shared", memory, 1)] };
const SWITCHES = { title: "Context switches a second", lines: [line("switches.voluntary", "voluntary", rate), line("switches.involuntary", "involuntary", rate, 1)] };
const THREADS = { title: "Worker threads", lines: [line("threads.busy", "busy", count), line("threads.max", "max", count, 2)] };
const POOL = [
  { title: "Connections of the pool", lines: [line("pool.leased", "leased", count), line("pool.idle", "idle", count, 1), line("pool.pending", "pending", count, 3), line("pool.max", "max", count, 2)] },
  { title: "Leases a second", lines: [line("pool.reused", "reused", rate), line("pool.opened", "opened", rate, 1)] },
  { title: "Wait for a lease", lines: [line("pool.wait", "mean", time)] },
];

export const PARTS = {
  client: {
    title: "Clients", tier: "web", accent: "client", terms: ["p12", "p13", "p18"],
    about: "Whoever sends requests: browsers, load generators, the X-ray. Seen from the web tier, which accepts their connections.",
    charts: [
      { title: "Requests a second", lines: [line("requests", "all", rate)] },
      { title: "Connections open", lines: [line("clients.open", "open", count)] },
      { title: "Requests a second, by connection", lines: [line("clients.reused", "on a kept one", rate), line("clients.opened", "on a new one", rate, 1)] },
    ],
  },
  web: {
    title: "Web tier", tier: "web", accent: "web", terms: ["p04", "p06", "p08", "p03"],
    about: "A master process that holds the listening socket, and worker processes that accept from its one queue. Each decides: a file from memory or disk, not modified, or delegated to the AP tier.",
    charts: [
      { title: "Requests a second", lines: [line("requests", "all", rate), line("requests.delegated", "delegated", rate, 1), line("requests.refused", "refused", rate, 3)] },
      { title: "Files a second", lines: [line("requests.asset_hit", "from memory", rate), line("requests.asset_disk", "from disk", rate, 1), line("requests.not_modified", "not modified", rate, 2)] },
      THREADS, CPU, MEMORY, SWITCHES,
    ],
  },
  "pool-ap": {
    title: "Pool, web to AP tier", tier: "web", accent: "web", terms: ["p10", "p12"], pool: true,
    about: "Each worker process keeps connections to the AP tier open and leases one for each request that it delegates.",
    charts: POOL,
  },
  ap: {
    title: "AP tier", tier: "ap", accent: "ap", terms: ["p04", "p10", "p03"],
    about: "One process an instance: a bounded pool of worker threads, a bounded queue before it, and an object cache that spares the database.",
    charts: [
      { title: "Requests a second", lines: [line("requests", "all", rate), line("requests.failed", "failed", rate, 3)] },
      { title: "Time of a request", lines: [line("requests.mean", "served", time), line("queue.wait", "queued", time, 1)] },
      { title: "Worker threads and queue", lines: [line("threads.busy", "busy", count), line("queue.length", "queued", count, 3), line("threads.max", "max", count, 2)] },
      { title: "Object cache, look-ups a second", lines: [line("cache.hits", "hits", rate), line("cache.misses", "misses", rate, 1)] },
      CPU, MEMORY,
    ],
  },
  "pool-db": {
    title: "Pool, AP tier to database", tier: "ap", accent: "ap", terms: ["p10", "p12"], pool: true,
    about: "Connections to the database, each a session there. A request leases one for as long as it has a transaction.",
    charts: POOL,
  },
  db: {
    title: "Database tier", tier: "db", accent: "db", terms: ["p04", "p07", "p03"],
    about: "One process, a thread for each session, and one page cache that all of them share.",
    charts: [
      { title: "Statements a second", lines: [line("statements", "all", rate)] },
      { title: "Time of a statement", lines: [line("statements.mean", "mean", time)] },
      { title: "Pages a second", lines: [line("pages.hits", "from memory", rate), line("pages.misses", "from the file", rate, 1)] },
      { title: "Sessions", lines: [line("sessions.open", "open", count), line("sessions.active", "active", count, 1), line("sessions.waiting", "wait for a lock", count, 3)] },
      CPU, MEMORY,
    ],
  },
  storage: {
    title: "Storage", tier: "db", accent: "storage", terms: ["p07", "p01", "p05"],
    about: "The database's files on a volume of their own, as the database sees it: what the kernel still had in memory counts as a read here.",
    charts: [
      { title: "Operations a second", lines: [line("storage.reads", "reads", rate), line("storage.writes", "writes", rate, 1), line("storage.forces", "forced", rate, 3)] },
      { title: "Bytes a second", lines: [line("storage.read.bytes", "read", size), line("storage.write.bytes", "written", size, 1)] },
      { title: "Time of an operation", lines: [line("storage.read.mean", "read", time), line("storage.write.mean", "write", time, 1)] },
    ],
  },
};

export const TERMS = {
  p01: "distance", p03: "caches", p04: "processes and threads", p05: "what the kernel does", p06: "path of a request", p07: "pages of the database",
  p08: "static content in front", p10: "pools saturate", p12: "keep-alive", p13: "handshake", p16: "retransmission", p18: "sockets",
};
