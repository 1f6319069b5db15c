package vitrine.console.ladder;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;
import vitrine.inspection.Reading;
import vitrine.inspection.libc.Libc;

/**
 * The process that measures: its memory is its own, and its code is compiled by the optimizing compiler, which the console
 * does without. Prints one {@link Finding} a line, as JSON.
 */
final class Probe {

    /** The least set that is walked through, and the least block that is moved. */
    private static final long LEAST_SET_BYTES = 4L << 10;

    private static final long LEAST_BLOCK_BYTES = 64;
    private static final long MOST_COPIED_BYTES = 16L << 20;
    private static final long MOST_CALLED_BYTES = 1L << 20;

    private final Consumer<Finding> out;

    private Probe(Consumer<Finding> out) {
        this.out = out;
    }

    /**
     * Measures everything and ends.
     *
     * @param arguments a directory for the file, and the bytes of the largest set
     */
    public static void main(String[] arguments) {
        JsonMapper mapper = JsonMapper.shared();
        PrintStream stream = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Probe probe = new Probe(finding -> stream.println(mapper.writeValueAsString(finding)));
        try {
            probe.measure(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        } catch (IOException | RuntimeException e) {
            stream.println(e);
            System.exit(1);
        }
    }

    /** How many results there will be. */
    static long findings(long largestSetBytes) {
        long files =
                2 + 2 * powersOfFour(FileReads.PAGE_BYTES, MOST_CALLED_BYTES).count();
        long sockets = 1 + powersOfFour(LEAST_BLOCK_BYTES, MOST_CALLED_BYTES).count();
        return sets(largestSetBytes).count()
                + powersOfFour(LEAST_BLOCK_BYTES, MOST_COPIED_BYTES).count()
                + files
                + sockets;
    }

    private void measure(Path directory, long largestSetBytes) throws IOException {
        memory(largestSetBytes);
        try (FileReads file = FileReads.in(directory, Libc.ofThisMachine())) {
            files(file);
        } catch (IOException e) {
            String why = "no file can be made in " + directory + ": " + e.getMessage();
            out.accept(Finding.of(
                    Rung.unknown(Rung.FILE, "a page of a file, from the page cache", FileReads.PAGE_BYTES, why)));
            out.accept(Finding.of(
                    Rung.unknown(Rung.FILE, "a page of a file, from the device", FileReads.PAGE_BYTES, why)));
        }
        sockets();
    }

    private void memory(long largestSetBytes) {
        PointerChase chase = new PointerChase();
        out.accept(Finding.doing("warming up"));
        chase.warmUp();
        sets(largestSetBytes).forEach(bytes -> {
            out.accept(Finding.doing("memory, a set of " + size(bytes)));
            double nanos = chase.nanosPerLoad(bytes);
            out.accept(Finding.of(Rung.of(Rung.MEMORY, "a load from a set of " + size(bytes), bytes, nanos)));
        });
        MemoryCopy copy = new MemoryCopy();
        powersOfFour(LEAST_BLOCK_BYTES, MOST_COPIED_BYTES).forEach(bytes -> {
            out.accept(Finding.doing("memory, copied in blocks of " + size(bytes)));
            out.accept(Finding.of(Bandwidth.of("memory", bytes, copy.bytesPerSecond(bytes))));
        });
    }

    private void files(FileReads file) throws IOException {
        out.accept(Finding.doing("file, page by page"));
        out.accept(Finding.of(Rung.of(
                Rung.FILE, "a page of a file, from the page cache", FileReads.PAGE_BYTES, file.warmPageNanos())));
        String cold = "a page of a file, from the device";
        out.accept(Finding.of(
                switch (file.coldPageNanos()) {
                    case Reading.Available<Double>(Double nanos) ->
                        Rung.of(Rung.FILE, cold, FileReads.PAGE_BYTES, nanos);
                    case Reading.Unavailable<Double>(String why) ->
                        Rung.unknown(Rung.FILE, cold, FileReads.PAGE_BYTES, why);
                }));
        for (long bytes : powersOfFour(FileReads.PAGE_BYTES, MOST_CALLED_BYTES).toArray()) {
            out.accept(Finding.doing("file, read in blocks of " + size(bytes)));
            out.accept(Finding.of(Bandwidth.of("file warm", bytes, file.warmBytesPerSecond((int) bytes))));
            out.accept(Finding.of(
                    switch (file.coldBytesPerSecond((int) bytes)) {
                        case Reading.Available<Double>(Double rate) -> Bandwidth.of("file cold", bytes, rate);
                        case Reading.Unavailable<Double>(String why) -> Bandwidth.unknown("file cold", bytes, why);
                    }));
        }
    }

    private void sockets() throws IOException {
        out.accept(Finding.doing("socket, one byte there and back"));
        try (Loopback loopback = Loopback.connect()) {
            out.accept(Finding.of(
                    Rung.of(Rung.SOCKET, "a byte over TCP to another thread, and back", 1, loopback.roundTripNanos())));
        }
        for (long bytes : powersOfFour(LEAST_BLOCK_BYTES, MOST_CALLED_BYTES).toArray()) {
            out.accept(Finding.doing("socket, in blocks of " + size(bytes)));
            try (Loopback loopback = Loopback.connect()) {
                out.accept(Finding.of(Bandwidth.of("socket", bytes, loopback.bytesPerSecond((int) bytes))));
            }
        }
    }

    private static LongStream sets(long largestBytes) {
        return LongStream.iterate(LEAST_SET_BYTES, bytes -> bytes <= largestBytes, bytes -> bytes * 2);
    }

    private static LongStream powersOfFour(long least, long most) {
        return LongStream.iterate(least, bytes -> bytes <= most, bytes -> bytes * 4);
    }

    /** Bytes as memory is counted: in powers of 1,024. */
    private static String size(long bytes) {
        if (bytes < 1 << 10) {
            return bytes + " B";
        }
        return bytes < 1 << 20 ? (bytes >> 10) + " KiB" : (bytes >> 20) + " MiB";
    }
}
