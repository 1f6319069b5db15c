package vitrine.inspection.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vitrine.inspection.libc.FakeLibc;

/** The protocol, against a kernel that says what each test needs. */
class SockDiagTests {

    private static final InetSocketAddress CLIENT = Captured.end("127.0.0.1", 40001);
    private static final InetSocketAddress SERVER = Captured.end("127.0.0.1", 7000);
    private static final int EACCES = 13;
    private static final int EPERM = 1;
    private static final int FAR_TOO_LONG = 1_000_000;

    private Function<ByteBuffer, List<byte[]>> kernel = _ -> List.of();
    private final FakeLibc libc = new FakeLibc(question -> kernel.apply(question));
    private final SockDiag diag = new SockDiag(libc);

    @Test
    void findsTheConnection() {
        kernel = answer("established");

        assertThat(diag.look(CLIENT, SERVER).get())
                .hasValueSatisfying(socket -> assertThat(socket.cookie()).isEqualTo(0x1010));
    }

    @Test
    void findsNothingWhereTheKernelKnowsNoSuchSocket() {
        kernel = answer("refused");

        assertThat(diag.look(CLIENT, SERVER).get()).isEmpty();
        assertThat(libc.open()).hasSize(1);
    }

    @Test
    void passesOverTheListenerThatComesInTheConnectionsPlace() {
        kernel = answer("listener");

        assertThat(diag.look(SERVER, CLIENT).get()).isEmpty();
    }

    @Test
    void passesOverAConnectionOfAnotherPeer() {
        kernel = answer("established");

        assertThat(diag.look(CLIENT, Captured.end("127.0.0.1", 7001)).get()).isEmpty();
        assertThat(diag.look(CLIENT, Captured.end("127.0.0.2", 7000)).get()).isEmpty();
        assertThat(diag.look(Captured.end("127.0.0.1", 40002), SERVER).get()).isEmpty();
    }

    @Test
    void collectsAListFromSeveralDatagrams() {
        kernel = question -> List.of(
                Captured.datagram("list", question),
                Captured.datagram("list", question),
                Captured.datagram("list-end", question));
        int inOne =
                NetlinkMessage.split(Captured.buffer(Captured.datagram("list"))).size();

        assertThat(diag.all()).hasSize(2 * 2 * inOne);
        assertThat(diag.listeners()).hasSize(2 * 2 * inOne);
    }

    @Test
    void asksForBothFamiliesAndListenersWithNothingMore() {
        List<Integer> asked = new ArrayList<>();
        kernel = question -> {
            asked.add(question.getInt(NetlinkMessage.NLMSG_HDRLEN));
            asked.add(question.getInt(NetlinkMessage.NLMSG_HDRLEN + InetDiagRequest.IDIAG_STATES));
            return List.of(Captured.datagram("list-end", question));
        };

        diag.listeners();
        diag.all();

        assertThat(asked).containsExactly(0x0602, 0x400, 0x060a, 0x400, 0x4a0602, 0xffe, 0x4a060a, 0xffe);
    }

    @Test
    void failsWhereAListEndsWithAnError() {
        kernel = question -> {
            byte[] end = Captured.datagram("list-end", question);
            Captured.buffer(end).putInt(NetlinkMessage.NLMSG_HDRLEN, -EACCES);
            return List.of(Captured.datagram("list", question), end);
        };

        assertThatThrownBy(diag::all)
                .isInstanceOfSatisfying(
                        NetlinkException.Refused.class,
                        e -> assertThat(e.errno()).isEqualTo(EACCES));
    }

    @Test
    void saysWhyTheKernelRefuses() {
        kernel = question -> {
            byte[] refusal = Captured.datagram("refused", question);
            Captured.buffer(refusal).putInt(NetlinkMessage.NLMSG_HDRLEN, -EACCES);
            return List.of(refusal);
        };

        assertThatThrownBy(() -> diag.look(CLIENT, SERVER).get())
                .isInstanceOf(NetlinkException.Refused.class)
                .hasMessage("the kernel's socket diagnosis refuses with errno 13");
    }

    @Test
    void saysThatNoDescriptorIsToBeHad() {
        libc.refuseSockets(EPERM);

        assertThatThrownBy(() -> diag.look(CLIENT, SERVER))
                .isInstanceOf(NetlinkException.Unreachable.class)
                .hasMessageEndingWith("socket failed with errno 1");
    }

    @Test
    void triesAnewWithAnotherDescriptorAfterAFailure() {
        kernel = _ -> List.of();
        assertThatThrownBy(() -> diag.look(CLIENT, SERVER)).isInstanceOf(NetlinkException.NoReply.class);
        assertThat(libc.open()).isEmpty();

        kernel = answer("established");
        assertThat(diag.look(CLIENT, SERVER).get()).isPresent();
        assertThat(libc.opened()).isEqualTo(2);
    }

    @Test
    void refusesTheReplyToAnEarlierQuestion() {
        kernel = _ -> List.of(Captured.datagram("refused"));

        assertThatThrownBy(() -> diag.look(CLIENT, SERVER))
                .isInstanceOf(NetlinkException.OutOfStep.class)
                .hasMessage("asked question 1 and got the reply to 5");
        assertThat(libc.open()).isEmpty();
    }

    @Test
    void refusesATruncatedReply() {
        kernel = _ -> List.of(new byte[FAR_TOO_LONG]);

        assertThatThrownBy(() -> diag.look(CLIENT, SERVER))
                .isInstanceOf(NetlinkException.Truncated.class)
                .hasMessage("a reply of 1000000 bytes where 32768 fit");
        assertThat(libc.open()).isEmpty();
    }

    @Test
    void refusesAMessageOfAnUnknownType() {
        kernel = question -> {
            byte[] reply = Captured.datagram("established", question);
            Captured.buffer(reply).putShort(NetlinkMessage.NLMSG_TYPE, (short) 99);
            return List.of(reply);
        };

        assertThatThrownBy(() -> diag.look(CLIENT, SERVER)).isInstanceOf(NetlinkException.Malformed.class);
    }

    @Test
    void waitsAnewWhereASignalEndedTheWait() {
        kernel = answer("established");
        libc.interruptReceptions(3);

        assertThat(diag.look(CLIENT, SERVER).get()).isPresent();
    }

    @Test
    void doesNotWaitAnewForEver() {
        kernel = answer("established");
        libc.interruptReceptions(4);

        assertThatThrownBy(() -> diag.look(CLIENT, SERVER)).isInstanceOf(NetlinkException.Unreachable.class);
    }

    @Test
    void keepsOneDescriptorForQuestionsThatFollowEachOther() {
        kernel = answer("established");

        for (int i = 0; i < 100; i++) {
            assertThat(diag.look(CLIENT, SERVER).get()).isPresent();
        }

        assertThat(libc.opened()).isEqualTo(1);
    }

    @Test
    void neverWaitsForTheKernelWithoutEnd() {
        kernel = answer("established");
        diag.look(CLIENT, SERVER);

        assertThat(libc.timeouts()).containsOnlyKeys(libc.open());
        assertThat(libc.timeouts().values()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void answersAnInterruptedThreadThatNeedNotWait() {
        kernel = answer("established");

        Thread.currentThread().interrupt();

        assertThat(diag.look(CLIENT, SERVER).get()).isPresent();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void doesNotLetAnInterruptedThreadWaitForADescriptor() {
        SockDiag one = new SockDiag(new NetlinkPool(libc, 1, Duration.ofDays(1)));
        kernel = _ -> {
            Thread.currentThread().interrupt();
            one.look(CLIENT, SERVER);
            return List.of();
        };

        assertThatThrownBy(() -> one.look(CLIENT, SERVER)).isInstanceOf(NetlinkException.Interrupted.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusesWhenAllDescriptorsStayLeased() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        kernel = question -> {
            asked.countDown();
            await(answered);
            return answer("established").apply(question);
        };
        SockDiag one = new SockDiag(new NetlinkPool(libc, 1, Duration.ofMillis(1)));
        AtomicReference<Boolean> found = new AtomicReference<>(false);

        Thread slow = Thread.ofVirtual()
                .start(() -> found.set(one.look(CLIENT, SERVER).get().isPresent()));
        asked.await();
        assertThatThrownBy(() -> one.look(CLIENT, SERVER))
                .isInstanceOf(NetlinkException.Busy.class)
                .hasMessage("all 1 descriptors stayed leased for 1 ms");
        answered.countDown();
        slow.join();

        assertThat(found).hasValue(true);
        assertThat(libc.opened()).isEqualTo(1);
    }

    @Test
    void closesWhatIsIdleAtOnceAndWhatIsLeasedWhenItComesBack() throws InterruptedException {
        kernel = answer("established");
        diag.look(CLIENT, SERVER);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        kernel = question -> {
            asked.countDown();
            await(answered);
            return answer("established").apply(question);
        };
        Thread slow = Thread.ofPlatform().start(() -> diag.look(CLIENT, SERVER));
        asked.await();

        diag.close();
        assertThat(libc.open()).hasSize(1);
        answered.countDown();
        slow.join();

        assertThat(libc.open()).isEmpty();
        assertThatThrownBy(() -> diag.look(CLIENT, SERVER)).isInstanceOf(NetlinkException.Closed.class);
    }

    private static Function<ByteBuffer, List<byte[]>> answer(String name) {
        return question -> List.of(Captured.datagram(name, question));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
