package vitrine.console.live;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vitrine.console.live.Figure.Difference;
import vitrine.console.live.Figure.Level;
import vitrine.console.live.Figure.Rate;
import vitrine.console.live.Figure.Ratio;

/** What is read of each kind of process, in the order of a request's path through it. */
final class Figures {

    private static final String PER_SECOND = "1/s";
    private static final String SHARE = "1";
    private static final String CONNECTIONS = "connections";
    private static final String THREADS = "threads";
    private static final String REQUESTS = "requests";
    private static final String BYTES = "bytes";
    private static final String SECONDS = "s";

    /** Counted by network namespace, not by process: not to be added up over processes of the same one. */
    static final List<Figure> NETWORK = List.of(
            rate("tcp.segments.in", "vitrine_kernel_tcp_segments_total", "direction", "in"),
            rate("tcp.segments.out", "vitrine_kernel_tcp_segments_total", "direction", "out"),
            rate("tcp.retransmitted", "vitrine_kernel_tcp_retransmitted_segments_total"),
            rate("tcp.connected", "vitrine_kernel_tcp_opened_connections_total", "by", "connect"),
            rate("tcp.accepted", "vitrine_kernel_tcp_opened_connections_total", "by", "accept"),
            rate("tcp.listen.drops", "vitrine_kernel_tcp_listen_drops_total"),
            level("tcp.established", CONNECTIONS, "vitrine_kernel_tcp_established_connections"),
            level("tcp.timewait", CONNECTIONS, "vitrine_kernel_sockets_timewait_connections"));

    private static final List<Figure> PROCESS = List.of(
            rate("cpu.user", "vitrine_process_cpu_seconds_total", "mode", "user", "cores"),
            rate("cpu.system", "vitrine_process_cpu_seconds_total", "mode", "system", "cores"),
            level("memory.private", BYTES, "vitrine_process_memory_private_bytes"),
            level("memory.shared", BYTES, "vitrine_process_memory_shared_bytes"),
            level("memory.proportional", BYTES, "vitrine_process_memory_proportional_bytes"),
            level("threads.alive", THREADS, "vitrine_process_threads"),
            rate("switches.voluntary", "vitrine_process_switches_total", "kind", "voluntary"),
            rate("switches.involuntary", "vitrine_process_switches_total", "kind", "involuntary"));

    static final List<Figure> MASTER = List.of(
            level("processes.wanted", "processes", "vitrine_processes_wanted"),
            level("processes.starting", "processes", "vitrine_processes_alive", "state", "starting"),
            level("processes.serving", "processes", "vitrine_processes_alive", "state", "serving"),
            level("processes.draining", "processes", "vitrine_processes_alive", "state", "draining"),
            level("processes.restarted", "processes", "vitrine_processes_restarted_total"));

    static final List<Figure> WEB = all(
            List.of(
                    level("clients.open", CONNECTIONS, "vitrine_client_connections_open"),
                    rate("clients.opened", "vitrine_client_connections_accepted_total"),
                    rate(REQUESTS, "vitrine_web_requests_total"),
                    new Difference("clients.reused", PER_SECOND, REQUESTS, "clients.opened"),
                    decision("asset_hit"),
                    decision("asset_disk"),
                    decision("not_modified"),
                    decision("delegated"),
                    decision("refused"),
                    rate("cache.hits", "vitrine_asset_cache_hits_total"),
                    rate("cache.misses", "vitrine_asset_cache_misses_total"),
                    share("cache.ratio", "cache.hits", "cache.misses"),
                    level("cache.resident", BYTES, "vitrine_asset_cache_resident_bytes"),
                    level("cache.max", BYTES, "vitrine_asset_cache_max_bytes"),
                    level("threads.busy", THREADS, "vitrine_workers_busy_threads"),
                    level("threads.max", THREADS, "vitrine_workers_max_threads")),
            pool("ap"));

    static final List<Figure> AP = all(
            List.of(
                    served(REQUESTS, PER_SECOND, "count", Map.of()),
                    served("requests.time", "s/s", "sum", Map.of()),
                    mean("requests.mean", "requests.time", REQUESTS),
                    served("requests.failed", PER_SECOND, "count", Map.of("outcome", "SERVER_ERROR")),
                    level("threads.busy", THREADS, "vitrine_workers_busy_threads"),
                    level("threads.max", THREADS, "vitrine_workers_max_threads"),
                    level("queue.length", REQUESTS, "vitrine_workers_queued_requests"),
                    level("queue.max", REQUESTS, "vitrine_workers_queue_capacity_requests"),
                    rate("queue.passed", "vitrine_workers_queue_wait_seconds_count"),
                    busy("queue.time", "vitrine_workers_queue_wait_seconds_sum"),
                    mean("queue.wait", "queue.time", "queue.passed"),
                    rate("queue.refused", "vitrine_workers_refused_requests_total"),
                    rate("cache.hits", "cache_gets_total", "result", "hit"),
                    rate("cache.misses", "cache_gets_total", "result", "miss"),
                    share("cache.ratio", "cache.hits", "cache.misses"),
                    rate("cache.evictions", "cache_evictions_total"),
                    level("cache.entries", "entries", "cache_size"),
                    rate("statements", "vitrine_database_statements_sum"),
                    rate("round.trips", "vitrine_database_round_trips_sum"),
                    mean("statements.mean", "statements", REQUESTS, "1/request"),
                    rate("orders", "vitrine_orders_total", "outcome", "placed")),
            pool("db"));

    static final List<Figure> DB = all(
            List.of(
                    level("sessions.open", "sessions", "vitrine_sessions_open_sessions"),
                    level("sessions.active", "sessions", "vitrine_sessions_active_sessions"),
                    level("sessions.waiting", "sessions", "vitrine_sessions_waiting_sessions"),
                    rate("statements", "vitrine_statements_seconds_count"),
                    busy("statements.time", "vitrine_statements_seconds_sum"),
                    mean("statements.mean", "statements.time", "statements"),
                    rate("pages.hits", "vitrine_page_cache_hits_pages_total"),
                    rate("pages.misses", "vitrine_page_cache_misses_pages_total"),
                    share("pages.ratio", "pages.hits", "pages.misses"),
                    level("pages.resident", BYTES, "vitrine_page_cache_resident_bytes"),
                    level("pages.max", BYTES, "vitrine_page_cache_max_bytes"),
                    rate("storage.reads", "vitrine_storage_reads_seconds_count"),
                    busy("storage.read.time", "vitrine_storage_reads_seconds_sum"),
                    mean("storage.read.mean", "storage.read.time", "storage.reads"),
                    new Rate("storage.read.bytes", "bytes/s", Metric.of("vitrine_storage_read_bytes_total")),
                    rate("storage.writes", "vitrine_storage_writes_seconds_count"),
                    busy("storage.write.time", "vitrine_storage_writes_seconds_sum"),
                    mean("storage.write.mean", "storage.write.time", "storage.writes"),
                    new Rate("storage.write.bytes", "bytes/s", Metric.of("vitrine_storage_written_bytes_total")),
                    rate("storage.forces", "vitrine_storage_forces_seconds_count"),
                    level("storage.file", BYTES, "vitrine_storage_file_size_bytes")),
            List.of());

    private Figures() {}

    private static List<Figure> pool(String to) {
        return List.of(
                level("pool.leased", CONNECTIONS, "vitrine_pool_leased_connections", "pool", to),
                level("pool.idle", CONNECTIONS, "vitrine_pool_idle_connections", "pool", to),
                level("pool.pending", REQUESTS, "vitrine_pool_pending_requests", "pool", to),
                level("pool.max", CONNECTIONS, "vitrine_pool_max_connections", "pool", to),
                rate("pool.leases", "vitrine_pool_lease_seconds_count", "pool", to),
                rate("pool.opened", "vitrine_pool_opened_connections_total", "pool", to),
                new Difference("pool.reused", PER_SECOND, "pool.leases", "pool.opened"),
                rate("pool.time", "vitrine_pool_lease_seconds_sum", "pool", to, "s/s"),
                mean("pool.wait", "pool.time", "pool.leases"));
    }

    /** Micrometer has the meter of an address and a status from its first request on. */
    private static Figure served(String name, String unit, String what, Map<String, String> labels) {
        return new Rate(name, unit, Metric.fromFirstEvent("http_server_requests_seconds_" + what, labels));
    }

    private static Figure decision(String decision) {
        return rate("requests." + decision, "vitrine_web_requests_total", "decision", decision);
    }

    private static Figure level(String name, String unit, String sample) {
        return new Level(name, unit, Metric.of(sample));
    }

    private static Figure level(String name, String unit, String sample, String label, String value) {
        return new Level(name, unit, Metric.of(sample, label, value));
    }

    private static Figure rate(String name, String sample) {
        return new Rate(name, PER_SECOND, Metric.of(sample));
    }

    private static Figure rate(String name, String sample, String label, String value) {
        return rate(name, sample, label, value, PER_SECOND);
    }

    private static Figure rate(String name, String sample, String label, String value, String unit) {
        return new Rate(name, unit, Metric.of(sample, label, value));
    }

    /** Seconds spent in a second: by Little's law the mean number that are in it. */
    private static Figure busy(String name, String sample) {
        return new Rate(name, "s/s", Metric.of(sample));
    }

    private static Figure mean(String name, String time, String count) {
        return mean(name, time, count, SECONDS);
    }

    private static Figure mean(String name, String part, String whole, String unit) {
        return new Ratio(name, unit, part, List.of(whole));
    }

    private static Figure share(String name, String part, String rest) {
        return new Ratio(name, SHARE, part, List.of(part, rest));
    }

    private static List<Figure> all(List<Figure> own, List<Figure> pool) {
        return Stream.of(own, pool, PROCESS, NETWORK).flatMap(List::stream).toList();
    }
}
