package vitrine.inspection.libc;

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

/**
 * {@link Libc} by the Foreign Function API. Each handle sits in a class of its own, so that a process links only what
 * it calls: a handle costs some 100 KB of code and a few milliseconds.
 */
final class ForeignLibc implements Libc {

    private static final int PR_SET_PDEATHSIG = 1;

    @Override
    public void close(int descriptor) {
        call("close(%d)".formatted(descriptor), errno -> (int) Close.HANDLE.invokeExact(errno, descriptor));
    }

    @Override
    public int dup(int descriptor) {
        return call("dup(%d)".formatted(descriptor), errno -> (int) Dup.HANDLE.invokeExact(errno, descriptor));
    }

    @Override
    public void dup2(int from, int to) {
        call("dup2(%d, %d)".formatted(from, to), errno -> (int) Dup2.HANDLE.invokeExact(errno, from, to));
    }

    @Override
    public int getppid() {
        return call("getppid()", errno -> (int) Getppid.HANDLE.invokeExact(errno));
    }

    @Override
    public void setParentDeathSignal(int signal) {
        call("prctl(PR_SET_PDEATHSIG, %d)".formatted(signal), errno ->
                (int) Prctl.HANDLE.invokeExact(errno, PR_SET_PDEATHSIG, (long) signal));
    }

    private static int call(String text, Call call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Errno.LAYOUT);
            int result = call.invoke(state);
            if (result < 0) {
                throw new ErrnoException(text, (int) Errno.VALUE.get(state, 0L));
            }
            return result;
        }
    }

    private static MethodHandle handle(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(JAVA_INT, arguments), Errno.CAPTURE);
    }

    @SuppressWarnings("restricted")
    private static MethodHandle handle(String name, FunctionDescriptor function, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), function, options);
    }

    /** One call, given the segment that takes its {@code errno}. */
    private interface Call {

        int invokeExact(MemorySegment errno) throws Throwable;

        default int invoke(MemorySegment errno) {
            try {
                return invokeExact(errno);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new LinkageError("a downcall handle declares no exception", e);
            }
        }
    }

    private static final class Errno {

        static final Linker.Option CAPTURE = Linker.Option.captureCallState("errno");
        static final StructLayout LAYOUT = Linker.Option.captureStateLayout();
        static final VarHandle VALUE = LAYOUT.varHandle(MemoryLayout.PathElement.groupElement("errno"));
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
}
