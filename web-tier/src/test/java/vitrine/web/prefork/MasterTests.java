package vitrine.web.prefork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.web.RawHttp;

/** The master and its workers as real processes. */
class MasterTests {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Pattern ACCEPTED = Pattern.compile("\nvitrine_client_connections_accepted_total (\\d+)");

    @TempDir
    Path directory;

    @BeforeEach
    void writeAFile() throws IOException {
        Files.writeString(directory.resolve("file.txt"), "content");
    }

    @Test
    void itsWorkersShareOneSocketAndAreListedForPrometheus() throws Exception {
        try (var master = RunningMaster.start(directory, "--vitrine.prefork.workers=2")) {
            int port = master.awaitServing(2).port();

            for (int i = 0; i < 40; i++) {
                assertThat(RawHttp.get(port, "/file.txt"))
                        .startsWith("HTTP/1.1 200")
                        .endsWith("content");
            }

            var ports = master.servingPorts();
            assertThat(accepted(ports.get(0)) + accepted(ports.get(1))).isEqualTo(40);
            assertThat(ports).allSatisfy(worker -> assertThat(accepted(worker)).isPositive());
            assertThat(master.ask("/workers")).contains("\"labels\":{\"tier\":\"web\",\"worker\":\"2\"}");
            assertThat(master.ask("/actuator/health/readiness")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void startsAnotherWorkerForOneThatWasKilledWhileTheOthersServe() throws Exception {
        try (var master = RunningMaster.start(directory, "--vitrine.prefork.workers=2")) {
            int port = master.awaitServing(2).port();
            var before = pids(master.workers());

            master.workers().getFirst().destroyForcibly();

            await().atMost(SOON).until(() -> master.ask("/actuator/prometheus").contains("reason=\"signal\"} 1"));
            assertThat(RawHttp.get(port, "/file.txt")).startsWith("HTTP/1.1 200");
            master.awaitServing(2);
            assertThat(pids(master.workers())).hasSize(2).isNotEqualTo(before);
        }
    }

    @Test
    void killsTheWorkerThatHasServedTheLongestForWhoeverHasTheKey() throws Exception {
        Path key = Files.writeString(directory.resolve("knob-key"), "a key for knobs that is long enough");
        try (var master =
                RunningMaster.start(directory, "--vitrine.prefork.workers=2", "--vitrine.knob.key-file=" + key)) {
            var first = pids(master.awaitServing(2).workers());

            assertThat(master.turn("web.fault.kill-worker=now", key)).startsWith("HTTP/1.1 200");

            await().atMost(SOON).until(() -> master.ask("/actuator/prometheus").contains("reason=\"signal\"} 1"));
            var second = pids(master.awaitServing(2).workers());
            assertThat(second).hasSize(2).isNotEqualTo(first).containsAnyElementsOf(first);

            assertThat(master.turn("web.fault.kill-worker=now", key)).startsWith("HTTP/1.1 200");

            await().atMost(SOON).until(() -> master.ask("/actuator/prometheus").contains("reason=\"signal\"} 2"));
            assertThat(pids(master.awaitServing(2).workers())).hasSize(2).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void killsNoneWhereNoneServes() throws Exception {
        Path key = Files.writeString(directory.resolve("knob-key"), "a key for knobs that is long enough");
        try (var master = RunningMaster.start(
                directory,
                "--vitrine.prefork.workers=1",
                "--vitrine.prefork.worker-options=-XX:NoSuchOption",
                "--vitrine.knob.key-file=" + key)) {
            assertThat(master.turn("web.fault.kill-worker=now", key))
                    .startsWith("HTTP/1.1 500")
                    .contains("web.fault.kill-worker cannot be turned: no worker serves that could be killed");
        }
    }

    @Test
    void replacesEveryWorkerAtAHangUpWithoutAFailedRequest() throws Exception {
        try (var master = RunningMaster.start(directory, "--vitrine.prefork.workers=2")) {
            int port = master.awaitServing(2).port();
            var before = pids(master.workers());

            try (var kept = SteadyLoad.keepingConnections(port, 3);
                    var single = SteadyLoad.withAConnectionForEachRequest(port, 1)) {
                master.signal("HUP");
                await().atMost(SOON).until(() -> master.output().contains("reload: done"));
                int answered = kept.answered();
                await().atMost(SOON).until(() -> kept.answered() > answered);

                assertThat(kept.failures()).isEmpty();
                assertThat(single.failures()).isEmpty();
                assertThat(single.answered()).isPositive();
            }
            assertThat(pids(master.workers())).hasSize(2).doesNotContainAnyElementsOf(before);
        }
    }

    @Test
    void hasAsManyWorkersAsBeforeWhenOneIsKilledDuringAReload() throws Exception {
        try (var master = RunningMaster.start(directory, "--vitrine.prefork.workers=2")) {
            int port = master.awaitServing(2).port();
            var before = master.workers();

            master.signal("HUP");
            await().atMost(SOON).until(() -> master.output().contains("reload: replacing"));
            before.getLast().destroyForcibly();

            await().atMost(SOON).until(() -> master.output().contains("reload: done"));
            await().atMost(SOON).until(() -> before.stream().noneMatch(ProcessHandle::isAlive));
            master.awaitServing(2);
            assertThat(master.workers()).hasSize(2);
            assertThat(RawHttp.get(port, "/file.txt")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void keepsTheOldWorkersIfTheNewOneCannotStart() throws Exception {
        Path options = Files.writeString(directory.resolve("options"), "-Xmx64m");
        try (var master = RunningMaster.start(
                directory, "--vitrine.prefork.workers=1", "--vitrine.prefork.worker-options=@" + options)) {
            int port = master.awaitServing(1).port();
            var before = pids(master.workers());
            Files.writeString(options, "-XX:NoSuchOption");

            master.signal("HUP");

            await().atMost(SOON).until(() -> master.output().contains("reload: given up"));
            assertThat(RawHttp.get(port, "/file.txt")).startsWith("HTTP/1.1 200");
            assertThat(pids(master.workers())).isEqualTo(before);
        }
    }

    @Test
    void waitsLongerEachTimeForAWorkerThatCannotStart() throws Exception {
        try (var master = RunningMaster.start(
                directory, "--vitrine.prefork.workers=1", "--vitrine.prefork.worker-options=-XX:NoSuchOption")) {
            await().atMost(SOON).until(() -> master.output().contains("is started again in 400 ms"));

            assertThat(master.output())
                    .contains("has ended: exit status 1")
                    .containsSubsequence("again in 100 ms", "again in 200 ms", "again in 400 ms");
            assertThat(master.ask("/actuator/health/readiness")).startsWith("HTTP/1.1 503");
        }
    }

    @Test
    void refusesConnectionsAndAnswersWhatIsInFlightBeforeItEnds() throws Exception {
        try (var master = RunningMaster.start(directory, "--vitrine.prefork.workers=1")) {
            int port = master.awaitServing(1).port();
            var slow = CompletableFuture.supplyAsync(() -> get(port, "/test/slow?millis=4000"));
            await().atMost(SOON)
                    .until(() -> figure(master.servingPorts().getFirst(), "vitrine_workers_busy_threads 1.0"));

            master.signal("TERM");

            await().atMost(SOON).until(() -> refusesConnections(port));
            assertThat(slow).isNotDone();
            assertThat(slow.get(10, TimeUnit.SECONDS))
                    .startsWith("HTTP/1.1 200")
                    .contains("slow");
            assertThat(master.awaitEnd(Duration.ofSeconds(10))).isZero();
        }
    }

    @Test
    void leavesNoWorkerBehindWhenItIsKilled() throws Exception {
        try (var master = RunningMaster.start(directory, "--vitrine.prefork.workers=2")) {
            var workers = master.awaitServing(2).workers();

            master.kill();

            await().atMost(Duration.ofSeconds(10)).until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var master = RunningMaster.start(directory, "--server.port=" + taken.getLocalPort())) {
            assertThat(master.awaitEnd(SOON)).isEqualTo(1);

            assertThat(master.output())
                    .contains("cannot start: /127.0.0.1:" + taken.getLocalPort() + " (Address already in use)")
                    .contains("set another server.address or server.port");
        }
    }

    private static long accepted(int managementPort) {
        var matcher = ACCEPTED.matcher(get(managementPort, "/actuator/prometheus"));
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    private static boolean figure(int managementPort, String line) {
        return get(managementPort, "/actuator/prometheus").contains(line);
    }

    private static String get(int port, String target) {
        try {
            return RawHttp.get(port, target);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean refusesConnections(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static List<Long> pids(List<ProcessHandle> processes) {
        return processes.stream().map(ProcessHandle::pid).sorted().toList();
    }
}
