package vitrine.inspection.live;

import com.sun.net.httpserver.HttpExchange;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;
import vitrine.inspection.kernel.process.SharedMemory;
import vitrine.inspection.kernel.process.Task;
import vitrine.inspection.kernel.process.TaskStat;
import vitrine.inspection.kernel.process.Threads;
import vitrine.inspection.management.Answer;

/**
 * {@code /actuator/threads}: this process and its threads as the kernel counts them, at most {@value #MOST} of them.
 * Virtual threads are none of the kernel's; their carriers are. It takes some 30 µs a thread and, every two seconds at
 * most, the walk over the memory map ({@link SharedMemory}): for a person's click, not for each second.
 */
public final class ThreadsPage implements Function<HttpExchange, Answer> {

    public static final String PATH = "/actuator/threads";

    static final int MOST = 500;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final KernelRoot root;
    private final Source<SharedMemory> memory;
    private final Source<Map<Long, String>> names;

    ThreadsPage(KernelRoot root, Source<Map<Long, String>> names) {
        this.root = root;
        this.memory = SharedMemory.of(root, Task.self()).keptFor(Seldom.MEMORY);
        this.names = names;
    }

    /** Of this process. */
    public static ThreadsPage ofThisProcess() {
        Source<Map<Long, String>> names = JavaThreadNames::read;
        return new ThreadsPage(KernelRoot.ofThisMachine(), names.keptFor(Seldom.DUMP));
    }

    @Override
    public Answer apply(HttpExchange exchange) {
        return Answer.json(json());
    }

    /** The page's text. */
    public String json() {
        Reading<List<Long>> tids = Threads.of(root).read();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("pid", ProcessHandle.current().pid());
            tids.value().ifPresent(alive -> json.writeNumberProperty("total", alive.size()));
            json.writeNumberProperty("most", MOST);
            writeProcess(json);
            writeMemory(json);
            writeThreads(json, tids);
            json.writeEndObject();
        }
        return text.toString();
    }

    private void writeProcess(JsonGenerator json) {
        try (var file = TaskStat.of(root, Task.self())) {
            writeOr(json, "process", file.read(), stat -> {
                json.writeNumberProperty("userMillis", stat.userMillis());
                json.writeNumberProperty("systemMillis", stat.systemMillis());
                json.writeNumberProperty("minorFaults", stat.minorFaults());
                json.writeNumberProperty("majorFaults", stat.majorFaults());
            });
        }
    }

    private void writeMemory(JsonGenerator json) {
        writeOr(json, "memory", memory.read(), shared -> {
            json.writeNumberProperty("residentBytes", shared.residentBytes());
            json.writeNumberProperty("proportionalBytes", shared.proportionalBytes());
            json.writeNumberProperty("privateBytes", shared.privateBytes());
            json.writeNumberProperty("sharedBytes", shared.sharedBytes());
        });
    }

    private void writeThreads(JsonGenerator json, Reading<List<Long>> tids) {
        tids.reason().ifPresent(why -> json.writeStringProperty("unavailable", why));
        Reading<Map<Long, String>> full = names.read();
        full.reason().ifPresent(why -> json.writeStringProperty("namesUnavailable", why));
        json.writeArrayPropertyStart("threads");
        tids.value().orElse(List.of()).stream()
                .limit(MOST)
                .map(tid -> ThreadRow.read(root, tid))
                .flatMap(Optional::stream)
                .forEach(row -> write(json, row, full.value().orElse(Map.of())));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, ThreadRow row, Map<Long, String> full) {
        json.writeStartObject();
        json.writeNumberProperty("tid", row.tid());
        json.writeStringProperty("name", full.getOrDefault(row.tid(), row.stat().name()));
        json.writeBooleanProperty("java", full.containsKey(row.tid()));
        json.writeStringProperty("state", String.valueOf(row.stat().state()));
        json.writeNumberProperty("userMillis", row.stat().userMillis());
        json.writeNumberProperty("systemMillis", row.stat().systemMillis());
        json.writeNumberProperty("voluntary", row.switches().voluntary());
        json.writeNumberProperty("involuntary", row.switches().involuntary());
        json.writeEndObject();
    }

    private static <T> void writeOr(JsonGenerator json, String name, Reading<T> reading, Consumer<T> fields) {
        json.writeObjectPropertyStart(name);
        reading.value().ifPresent(fields);
        reading.reason().ifPresent(why -> json.writeStringProperty("unavailable", why));
        json.writeEndObject();
    }
}
