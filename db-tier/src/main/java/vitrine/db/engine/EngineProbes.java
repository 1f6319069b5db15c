package vitrine.db.engine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.cache.CacheLongKeyLIRS;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.TransactionMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads three calls inside of H2 through {@link EngineAccount}, since H2 has no listener for them and keeps its figures
 * for all sessions together: the look-up of a page in the cache, and the waits for a row's and for a table's lock. Each
 * is one instruction, exchanged in the bytes of its class before the class is loaded; all else of it stays as it is.
 */
public final class EngineProbes {

    private static final Logger log = LoggerFactory.getLogger(EngineProbes.class);
    private static final ClassDesc ACCOUNT =
            EngineAccount.class.describeConstable().orElseThrow();
    private static final Call WAIT = new Call("java/lang/Object", "wait", "(J)V", "await", "(Ljava/lang/Object;J)V");
    private static final Call GET = new Call(
            CacheLongKeyLIRS.class.getName().replace('.', '/'),
            "get",
            "(J)Ljava/lang/Object;",
            "page",
            "(L" + CacheLongKeyLIRS.class.getName().replace('.', '/') + ";J)Ljava/lang/Object;");

    /** Each with a class of the same package, which is needed to define one there and does not load it. */
    private static final List<Probe> PROBES = List.of(
            new Probe("FileStore", DataUtils.class, "readPageFromCache", GET),
            new Probe("Transaction", TransactionMap.class, "waitForThisToEnd", WAIT),
            new Probe("MVTable", RowDataType.class, "doLock1", WAIT));

    private static final Optional<String> MISSING = putInPlace();

    private EngineProbes() {}

    /**
     * Puts the probes in place, once for the process; must come before H2 opens a database.
     *
     * @return why they are not, if they are not: then {@link EngineAccount} stays at zero and means nothing
     */
    public static Optional<String> missing() {
        return MISSING;
    }

    private static Optional<String> putInPlace() {
        try {
            for (Probe probe : PROBES) {
                probe.putInPlace();
            }
            return Optional.empty();
        } catch (LinkageError | IllegalAccessException | IOException | RuntimeException e) {
            log.warn("Pages and lock waits of a session are not known: {}", e.getMessage());
            return Optional.of("H2's classes could not be measured: " + e.getMessage());
        }
    }

    /** A virtual call, and the static one of {@link EngineAccount} that takes its place with the same operands. */
    private record Call(String owner, String name, String type, String probe, String probeType) {

        boolean is(InvokeInstruction call) {
            return call.owner().asInternalName().equals(owner)
                    && call.name().equalsString(name)
                    && call.type().equalsString(type);
        }
    }

    private record Probe(String className, Class<?> neighbour, String method, Call call) {

        void putInPlace() throws IllegalAccessException, IOException {
            AtomicInteger found = new AtomicInteger();
            ClassFile file = ClassFile.of(ClassHierarchyResolverOption.of(
                    ClassHierarchyResolver.ofResourceParsing(neighbour.getClassLoader())));
            byte[] probed = file.transformClass(read(file), transform(found));
            if (found.get() != 1) {
                throw new IllegalStateException("this version of H2 has another " + className + "." + method);
            }
            MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup()).defineClass(probed);
        }

        private ClassModel read(ClassFile file) throws IOException {
            try (InputStream in = neighbour.getResourceAsStream(className + ".class")) {
                if (in == null) {
                    throw new IllegalStateException("this version of H2 has no " + className);
                }
                return file.parse(in.readAllBytes());
            }
        }

        private ClassTransform transform(AtomicInteger found) {
            return ClassTransform.transformingMethodBodies(
                    body -> body.methodName().equalsString(method), (code, element) -> {
                        if (isCall(element)) {
                            found.incrementAndGet();
                            code.invokestatic(ACCOUNT, call.probe(), MethodTypeDesc.ofDescriptor(call.probeType()));
                        } else {
                            code.with(element);
                        }
                    });
        }

        private boolean isCall(CodeElement element) {
            return element instanceof InvokeInstruction invocation && call.is(invocation);
        }
    }
}
