package vitrine.db.exchange;

import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vitrine.db.engine.EngineAccount;
import vitrine.db.storage.StorageAccounts;

/**
 * Follows one client's connection. The first bytes that are read after an answer begin an exchange; the last write
 * before the next read ends it. What the engine and the files did meanwhile is what the thread's accounts gained.
 *
 * <p>Everything but {@link #between} and {@link #session} is for the connection's own thread.
 */
public final class ExchangeRecorder implements AutoCloseable {

    private static final ThreadLocal<@Nullable ExchangeRecorder> OWN = new ThreadLocal<>();

    /** A text longer than this is kept by its beginning: texts belong to the clients, and may be of any length. */
    private static final int TEXT_CHARS = 2000;

    private static final int TEXT_KEPT_CHARS = 200;

    private final Socket socket;
    private final StorageAccounts storage;
    private final ExchangeRing ring;
    private final Consumer<ExchangeRecorder> closed;
    private final long[] now = new long[Figure.COUNT];
    private final long[] before = new long[Figure.COUNT];
    private final long[] accounts = new long[Figure.COUNT];
    private @Nullable String text;
    private Operation operation = Operation.OTHER;
    private boolean first = true;
    private long statementBegan;
    private volatile int session;
    private volatile @Nullable SessionThread thread;

    ExchangeRecorder(Socket socket, StorageAccounts storage, int kept, Consumer<ExchangeRecorder> closed) {
        this.socket = socket;
        this.storage = storage;
        this.ring = new ExchangeRing(kept);
        this.closed = closed;
    }

    /** The one of the connection that the calling thread serves; null for a thread that serves none. */
    public static @Nullable ExchangeRecorder own() {
        return OWN.get();
    }

    /** The thread is about to wait for the client: what was answered is over. */
    public void awaits() {
        if (now[Figure.END] != 0) {
            complete();
        } else if (thread == null) {
            OWN.set(this);
            thread = SessionThread.current();
            readAccounts(before);
        }
    }

    /** These bytes have come. */
    public void received(byte[] bytes, int from, int length) {
        if (length <= 0) {
            return;
        }
        if (now[Figure.BEGIN] == 0) {
            now[Figure.BEGIN] = System.nanoTime();
            recognize(ByteBuffer.wrap(bytes, from, length));
        }
        now[Figure.BYTES_RECEIVED] += length;
    }

    /** So many bytes are out. */
    public void sent(int length, long beginNanos) {
        if (now[Figure.ANSWER_BEGIN] == 0) {
            now[Figure.ANSWER_BEGIN] = beginNanos;
        }
        now[Figure.BYTES_SENT] += length;
        now[Figure.END] = System.nanoTime();
    }

    /** A statement begins, or begins again after a conflict. What runs after the answer, as a log-in does, is none of it. */
    public void statementBegins(String sql, long nanos) {
        if (now[Figure.END] != 0 || statementBegan != 0) {
            return;
        }
        statementBegan = nanos;
        if (now[Figure.STATEMENT_BEGIN] == 0) {
            now[Figure.STATEMENT_BEGIN] = nanos;
            text = sql.length() > TEXT_CHARS ? sql.substring(0, TEXT_KEPT_CHARS) : sql;
        }
        now[Figure.STATEMENT_END] = 0;
    }

    /** The statement has succeeded. */
    public void statementEnds(long nanos) {
        if (statementBegan != 0) {
            now[Figure.STATEMENT_END] = nanos;
            now[Figure.STATEMENT_NANOS] += nanos - statementBegan;
            now[Figure.STATEMENTS]++;
            statementBegan = 0;
        }
    }

    /** Says which session the connection is. */
    public void belongsTo(int sessionId) {
        session = sessionId;
    }

    @Override
    public void close() {
        closed.accept(this);
    }

    /** H2's number of the session; 0 until its first statement. */
    int session() {
        return session;
    }

    Socket socket() {
        return socket;
    }

    @Nullable
    SessionThread thread() {
        return thread;
    }

    List<Exchange> between(long fromNanos, long toNanos) {
        return ring.between(fromNanos, toNanos);
    }

    private void recognize(ByteBuffer request) {
        operation = first ? Operation.CONNECT : Operation.read(request);
        first = false;
        if (operation == Operation.PREPARE) {
            text = Operation.preparedText(request);
        }
    }

    private void complete() {
        readAccounts(accounts);
        for (int i = Figure.PAGE_HITS; i < Figure.COUNT; i++) {
            now[i] = accounts[i] - before[i];
            before[i] = accounts[i];
        }
        ring.add(now, operation, text);
        Arrays.fill(now, 0);
        text = null;
        statementBegan = 0;
    }

    private void readAccounts(long[] into) {
        EngineAccount engine = EngineAccount.own();
        into[Figure.PAGE_HITS] = engine.pageHits();
        into[Figure.PAGE_MISSES] = engine.pageMisses();
        into[Figure.LOCK_WAIT_NANOS] = engine.lockWaitNanos();
        storage.copyOwn(into, Figure.STORAGE);
    }
}
