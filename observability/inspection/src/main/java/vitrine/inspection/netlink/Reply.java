package vitrine.inspection.netlink;

import java.util.List;

/** What the kernel made of a question. */
sealed interface Reply {

    /** It told; a list may be empty. */
    record Told(List<InetDiagMessage> messages) implements Reply {}

    /** It said no, with an {@code errno}: ENOENT where there is no such socket. */
    record No(int errno) implements Reply {}
}
