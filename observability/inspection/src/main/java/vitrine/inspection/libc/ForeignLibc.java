package vitrine.inspection.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@link Libc} by the Foreign Function API. Each handle sits in a class of its own, so that a process links only what
 * it calls: a handle costs some 100 KB of code and a few milliseconds.
 */
final class ForeignLibc implements Libc {

    static final int PR_SET_PDEATHSIG = 1;
    static final int O_RDONLY = 0;
    static final int O_CLOEXEC = 0x80000;
    static final int SOL_SOCKET = 1;
    static final int SO_RCVTIMEO = 20;
    static final int TIMEVAL_BYTES = 16;

    private static final int MICROS_A_SECOND = 1_000_000;

    @Override
    public void close(int descriptor) {
        call(() -> "close(%d)".formatted(descriptor), errno -> (int) Close.HANDLE.invokeExact(errno, descriptor));
    }

    @Override
    public int dup(int descriptor) {
        return (int)
                call(() -> "dup(%d)".formatted(descriptor), errno -> (int) Dup.HANDLE.invokeExact(errno, descriptor));
    }

    @Override
    public void dup2(int from, int to) {
        call(() -> "dup2(%d, %d)".formatted(from, to), errno -> (int) Dup2.HANDLE.invokeExact(errno, from, to));
    }

    @Override
    public int getppid() {
        return (int) call(() -> "getppid()", errno -> (int) Getppid.HANDLE.invokeExact(errno));
    }

    @Override
    public void setParentDeathSignal(int signal) {
        call(() -> "prctl(PR_SET_PDEATHSIG, %d)".formatted(signal), errno ->
                (int) Prctl.HANDLE.invokeExact(errno, PR_SET_PDEATHSIG, (long) signal));
    }

    @Override
    public int gettid() {
        return (int) call(() -> "gettid()", errno -> (int) Gettid.HANDLE.invokeExact(errno));
    }

    @Override
    public void getrusage(int who, ByteBuffer usage) {
        if (usage.remaining() < RUSAGE_BYTES) {
            throw new IllegalArgumentException(
                    "struct rusage has %d bytes, the buffer room for %d".formatted(RUSAGE_BYTES, usage.remaining()));
        }
        MemorySegment target = MemorySegment.ofBuffer(usage);
        call(() -> "getrusage(%d)".formatted(who), errno -> (int) Getrusage.HANDLE.invokeExact(errno, who, target));
        advance(usage, RUSAGE_BYTES);
    }

    @Override
    public int open(String path) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            return (int) call(() -> "open(%s)".formatted(path), errno ->
                    (int) Open.HANDLE.invokeExact(errno, name, O_RDONLY | O_CLOEXEC));
        }
    }

    @Override
    public int pread(int descriptor, ByteBuffer into, long offset) {
        MemorySegment target = MemorySegment.ofBuffer(into);
        long bytes = call(() -> "pread(%d, %d bytes, %d)".formatted(descriptor, target.byteSize(), offset), errno ->
                (long) Pread.HANDLE.invokeExact(errno, descriptor, target, target.byteSize(), offset));
        return advance(into, bytes);
    }

    @Override
    public void fadvise(int descriptor, int advice) {
        Supplier<String> text = () -> "posix_fadvise(%d, 0, 0, %d)".formatted(descriptor, advice);
        long error = call(text, errno -> (int) Fadvise.HANDLE.invokeExact(errno, descriptor, 0L, 0L, advice));
        if (error != 0) {
            throw new ErrnoException(text.get(), (int) error);
        }
    }

    @Override
    public int socket(int domain, int type, int protocol) {
        return (int) call(() -> "socket(%d, %#x, %d)".formatted(domain, type, protocol), errno ->
                (int) Socket.HANDLE.invokeExact(errno, domain, type, protocol));
    }

    @Override
    public void setReceiveTimeout(int descriptor, Duration timeout) {
        long micros = timeout.toNanos() / 1_000;
        if (micros <= 0) {
            throw new IllegalArgumentException("a receive time-out of " + timeout + " would be none");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment timeval = arena.allocate(TIMEVAL_BYTES, JAVA_LONG.byteAlignment());
            timeval.setAtIndex(JAVA_LONG, 0, micros / MICROS_A_SECOND);
            timeval.setAtIndex(JAVA_LONG, 1, micros % MICROS_A_SECOND);
            call(() -> "setsockopt(%d, SO_RCVTIMEO, %s)".formatted(descriptor, timeout), errno -> (int)
                    Setsockopt.HANDLE.invokeExact(errno, descriptor, SOL_SOCKET, SO_RCVTIMEO, timeval, TIMEVAL_BYTES));
        }
    }

    @Override
    public int send(int descriptor, ByteBuffer message) {
        MemorySegment source = MemorySegment.ofBuffer(message);
        long bytes = call(() -> "send(%d, %d bytes)".formatted(descriptor, source.byteSize()), errno ->
                (long) Send.HANDLE.invokeExact(errno, descriptor, source, source.byteSize(), 0));
        return advance(message, bytes);
    }

    @Override
    public int recv(int descriptor, ByteBuffer into, int flags) {
        MemorySegment target = MemorySegment.ofBuffer(into);
        long bytes = call(() -> "recv(%d, %d bytes, %#x)".formatted(descriptor, target.byteSize(), flags), errno ->
                (long) Recv.HANDLE.invokeExact(errno, descriptor, target, target.byteSize(), flags));
        return advance(into, bytes);
    }

    private static int advance(ByteBuffer buffer, long bytes) {
        buffer.position(buffer.position() + (int) Math.min(bytes, buffer.remaining()));
        return (int) bytes;
    }

    /** Makes a call; {@code text} is put together only when it fails. */
    private static long call(Supplier<String> text, Call call) {
        try {
            MemorySegment spare = Errno.SPARE.getAndSet(null);
            if (spare == null) {
                try (Arena arena = Arena.ofConfined()) {
                    return call(text, call, arena.allocate(Errno.LAYOUT));
                }
            }
            try {
                return call(text, call, spare);
            } finally {
                Errno.SPARE.set(spare);
            }
        } catch (LinkageError e) {
            throw new UnlinkedException(text.get(), e);
        }
    }

    private static long call(Supplier<String> text, Call call, MemorySegment errno) {
        long result = call.invoke(errno);
        if (result < 0) {
            throw new ErrnoException(text.get(), (int) Errno.VALUE.get(errno, 0L));
        }
        return result;
    }

    private static MethodHandle handle(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(JAVA_INT, arguments), Errno.CAPTURE);
    }

    /** A function that gives a {@code ssize_t}. */
    private static MethodHandle handleOfLong(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(JAVA_LONG, arguments), Errno.CAPTURE);
    }

    @SuppressWarnings("restricted")
    private static MethodHandle handle(String name, FunctionDescriptor function, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), function, options);
    }

    /** One call, given the segment that takes its {@code errno}. */
    private interface Call {

        long invokeExact(MemorySegment errno) throws Throwable;

        default long invoke(MemorySegment errno) {
            try {
                return invokeExact(errno);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new LinkageError("a downcall handle declares no exception", e);
            }
        }
    }

    /**
     * Where a call's {@code errno} is captured. One segment is kept for whoever finds it there, since making one costs a
     * third of a short call; who finds it taken makes its own.
     */
    private static final class Errno {

        static final Linker.Option CAPTURE = Linker.Option.captureCallState("errno");
        static final StructLayout LAYOUT = Linker.Option.captureStateLayout();
        static final VarHandle VALUE = LAYOUT.varHandle(MemoryLayout.PathElement.groupElement("errno"));
        static final AtomicReference<@Nullable MemorySegment> SPARE =
                new AtomicReference<>(Arena.global().allocate(LAYOUT));
    }

    /** {@code int close(int fd)}. */
    private static final class Close {
        static final MethodHandle HANDLE = handle("close", JAVA_INT);
    }

    /** {@code int dup(int oldfd)}. */
    private static final class Dup {
        static final MethodHandle HANDLE = handle("dup", JAVA_INT);
    }

    /** {@code int dup2(int oldfd, int newfd)}. */
    private static final class Dup2 {
        static final MethodHandle HANDLE = handle("dup2", JAVA_INT, JAVA_INT);
    }

    /** {@code pid_t getppid(void)}; {@code pid_t} is an {@code int}. */
    private static final class Getppid {
        static final MethodHandle HANDLE = handle("getppid");
    }

    /** {@code int prctl(int op, ...)}; PR_SET_PDEATHSIG takes one {@code unsigned long}. */
    private static final class Prctl {
        static final MethodHandle HANDLE = handle(
                "prctl",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG),
                Errno.CAPTURE,
                Linker.Option.firstVariadicArg(1));
    }

    /** {@code pid_t gettid(void)}. */
    private static final class Gettid {
        static final MethodHandle HANDLE = handle("gettid");
    }

    /** {@code int getrusage(int who, struct rusage *usage)}. */
    private static final class Getrusage {
        static final MethodHandle HANDLE = handle("getrusage", JAVA_INT, ADDRESS);
    }

    /** {@code int open(const char *pathname, int flags, ...)}; without O_CREAT there is no third argument. */
    private static final class Open {
        static final MethodHandle HANDLE = handle(
                "open",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                Errno.CAPTURE,
                Linker.Option.firstVariadicArg(2));
    }

    /** {@code ssize_t pread(int fd, void *buf, size_t count, off_t offset)}. */
    private static final class Pread {
        static final MethodHandle HANDLE = handleOfLong("pread", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG);
    }

    /** {@code int posix_fadvise(int fd, off_t offset, off_t length, int advice)}; it returns the error's number. */
    private static final class Fadvise {
        static final MethodHandle HANDLE = handle("posix_fadvise", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT);
    }

    /** {@code int socket(int domain, int type, int protocol)}. */
    private static final class Socket {
        static final MethodHandle HANDLE = handle("socket", JAVA_INT, JAVA_INT, JAVA_INT);
    }

    /** {@code int setsockopt(int fd, int level, int name, const void *value, socklen_t length)}. */
    private static final class Setsockopt {
        static final MethodHandle HANDLE = handle("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    }

    /** {@code ssize_t send(int fd, const void *buf, size_t length, int flags)}. */
    private static final class Send {
        static final MethodHandle HANDLE = handleOfLong("send", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    }

    /** {@code ssize_t recv(int fd, void *buf, size_t length, int flags)}. */
    private static final class Recv {
        static final MethodHandle HANDLE = handleOfLong("recv", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    }
}
