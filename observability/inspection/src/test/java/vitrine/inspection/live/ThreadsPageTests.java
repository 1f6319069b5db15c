package vitrine.inspection.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;

class ThreadsPageTests {

    private static final String LONG_NAME = "a-thread-whose-name-the-kernel-cuts";

    @Test
    void givesAThreadItsFullNameAndTheKernelsNumber() throws Exception {
        List<Map<String, Object>> found = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        Thread thread = Thread.ofPlatform().name(LONG_NAME).start(() -> {
            numbers.add(ownNumber());
            found.addAll(
                    JsonPath.read(ThreadsPage.ofThisProcess().json(), "$.threads[?(@.name == '" + LONG_NAME + "')]"));
        });
        thread.join();

        assertThat(found).singleElement().satisfies(row -> {
            assertThat(row.get("tid")).hasToString(numbers.getFirst());
            assertThat(row.get("state")).isEqualTo("R");
            assertThat(row.get("java")).isEqualTo(true);
        });
    }

    @Test
    void saysOfTheProcessWhatTheKernelSays() {
        String page = ThreadsPage.ofThisProcess().json();

        assertThat(JsonPath.<Integer>read(page, "$.pid"))
                .isEqualTo((int) ProcessHandle.current().pid());
        assertThat(JsonPath.<Number>read(page, "$.process.userMillis").longValue())
                .isPositive();
        long part = number(page, "$.memory.privateBytes") + number(page, "$.memory.sharedBytes");
        assertThat(part).isEqualTo(number(page, "$.memory.residentBytes"));
        assertThat(JsonPath.<List<Object>>read(page, "$.threads")).hasSizeGreaterThan(5);
    }

    @Test
    void showsFiveHundredOfMore() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> threads = Stream.generate(
                        () -> Thread.ofPlatform().daemon().stackSize(64 * 1024).start(() -> awaitEnd(end)))
                .limit(ThreadsPage.MOST)
                .toList();

        String page = ThreadsPage.ofThisProcess().json();
        end.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(JsonPath.<List<Object>>read(page, "$.threads"))
                .hasSizeBetween(ThreadsPage.MOST - 10, ThreadsPage.MOST);
        assertThat(number(page, "$.total")).isGreaterThan(ThreadsPage.MOST);
        assertThat(number(page, "$.most")).isEqualTo(ThreadsPage.MOST);
    }

    @Test
    void saysWhyWhatIsMissingIsMissing(@TempDir Path without) {
        String page = new ThreadsPage(new KernelRoot(without), () -> Reading.unavailable("no dump here")).json();

        assertThat(JsonPath.<String>read(page, "$.unavailable")).contains("no such directory");
        assertThat(JsonPath.<String>read(page, "$.memory.unavailable")).contains("smaps_rollup");
        assertThat(JsonPath.<String>read(page, "$.process.unavailable")).contains("stat");
        assertThat(JsonPath.<String>read(page, "$.namesUnavailable")).isEqualTo("no dump here");
        assertThat(JsonPath.<List<Object>>read(page, "$.threads")).isEmpty();
    }

    @Test
    void readsNamesAndNumbersFromAThreadDump() {
        Map<Long, String> names = JavaThreadNames.parse("""
                "main" #3 [26405] prio=5 os_prio=0 cpu=81.15ms elapsed=0.50s tid=0x00007f nid=26405 runnable  [0x0]
                   java.lang.Thread.State: RUNNABLE
                "a "quoted" one" #31 [26500] daemon prio=5 os_prio=0
                "G1 Main Marker" os_prio=0 cpu=0.07ms elapsed=0.52s tid=0x00007f nid=26412 runnable
                """);

        assertThat(names).isEqualTo(Map.of(26405L, "main", 26500L, "a \"quoted\" one"));
    }

    private static long number(String page, String path) {
        return JsonPath.<Number>read(page, path).longValue();
    }

    /** By another way than the page's: where {@code /proc/thread-self} leads. */
    private static String ownNumber() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/thread-self"))
                    .getFileName()
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
