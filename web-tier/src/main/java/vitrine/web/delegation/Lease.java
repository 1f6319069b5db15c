package vitrine.web.delegation;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.pool.PoolEntry;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.web.decision.Refusal;

/**
 * One exchange on one connection: the request goes out, the answer's head comes in. Whoever has the lease ends it, by
 * {@link #giveBack} once the answer was read to its end, or by {@link #close}.
 */
final class Lease {

    private static final int MOST_INTERIM_ANSWERS = 16;

    private final Target target;
    private final PoolEntry<Target, ApConnection> entry;
    private final ApConnection connection;
    private final boolean reused;
    private boolean cutShort;
    private @Nullable LeaseFacts facts;

    Lease(Target target, PoolEntry<Target, ApConnection> entry, ApConnection connection, boolean reused) {
        this.target = target;
        this.entry = entry;
        this.connection = connection;
        this.reused = reused;
    }

    ApConnection connection() {
        return connection;
    }

    /** Shows this lease in the step, if anybody looks. */
    void watch(Step step, ConnectionWatch connections) {
        if (step.isOn()) {
            facts = LeaseFacts.begin(step, connection, reused, connections);
        }
    }

    /** Sends the request and reads the answer's head. After any exception the lease has ended. */
    ClassicHttpResponse exchange(DelegatedRequest request)
            throws RefusedException, StaleConnectionException, ClientBodyException {
        long receivedBefore = connection.receivedBytes();
        connection.countUse();
        try {
            send(request);
            ClassicHttpResponse answer = receive(request);
            target.health().succeeded();
            return answer;
        } catch (ClientBodyException.TooLarge e) {
            close(CloseReason.CLIENT);
            throw new RefusedException(Refusal.BODY_TOO_LARGE, e);
        } catch (ClientBodyException e) {
            close(CloseReason.CLIENT);
            throw e;
        } catch (SocketTimeoutException e) {
            throw failed(CloseReason.TIMEOUT, Refusal.RESPONSE_TIMEOUT, e);
        } catch (HttpException | IOException e) {
            throw broken(connection.receivedBytes() == receivedBefore, e);
        } catch (RuntimeException e) {
            close(CloseReason.ERROR);
            throw e;
        }
    }

    private RefusedException broken(boolean unanswered, Exception cause) throws StaleConnectionException {
        if (connection.isGivenUp()) {
            return failed(CloseReason.TIMEOUT, Refusal.RESPONSE_TIMEOUT, cause);
        }
        if (reused && unanswered) {
            close(CloseReason.PEER);
            target.distrustIdle();
            throw new StaleConnectionException(cause);
        }
        return failed(CloseReason.ERROR, Refusal.BROKEN_ANSWER, cause);
    }

    private void send(DelegatedRequest request) throws HttpException, IOException {
        connection.startsSending(System.nanoTime());
        try (Step _ = Hop.step("send the request")) {
            connection.sendRequestHeader(request);
            if (request.getEntity() instanceof ClientBody body) {
                sendBody(request, body);
            } else {
                connection.flush();
            }
        } finally {
            connection.endsSending();
        }
    }

    /** A peer that closes without reading the whole body may have answered already, as with 413: the answer counts. */
    private void sendBody(DelegatedRequest request, ClientBody body) throws HttpException, IOException {
        try {
            body.bind(connection);
            connection.sendRequestEntity(request);
            connection.flush();
        } catch (ClientBodyException e) {
            throw e;
        } catch (IOException e) {
            if (connection.isGivenUp()) {
                throw e;
            }
            cutShort = true;
        }
    }

    /** The first answer that is a final one; those before it (1xx) were for this tier. */
    private ClassicHttpResponse receive(DelegatedRequest request) throws HttpException, IOException {
        try (Step step = Hop.step("wait for the answer")) {
            for (int i = 0; i < MOST_INTERIM_ANSWERS; i++) {
                ClassicHttpResponse answer = connection.receiveResponseHeader();
                if (answer.getCode() >= HttpStatus.SC_OK) {
                    step.fact("http.status", answer.getCode(), "");
                    if (mayHaveBody(request, answer)) {
                        connection.receiveResponseEntity(answer);
                    }
                    return answer;
                }
            }
        }
        throw new ProtocolException("no final answer after many interim ones");
    }

    private static boolean mayHaveBody(DelegatedRequest request, ClassicHttpResponse answer) {
        int status = answer.getCode();
        return !request.isHead() && status != HttpStatus.SC_NO_CONTENT && status != HttpStatus.SC_NOT_MODIFIED;
    }

    /** Ends the lease because of the target, which loses trust. */
    RefusedException failed(CloseReason reason, Refusal refusal, Exception cause) {
        target.health().failed(System.nanoTime());
        close(reason);
        return new RefusedException(refusal, cause);
    }

    /** Ends the lease; the connection may serve again, unless its request was not sent to the end. */
    void giveBack() {
        if (cutShort) {
            close(CloseReason.PEER);
        } else {
            endFacts();
            target.giveBack(entry);
        }
    }

    /** Ends the lease and closes the connection. */
    void close(CloseReason reason) {
        endFacts();
        target.close(entry, reason);
    }

    private void endFacts() {
        if (facts != null) {
            facts.end();
        }
    }
}
