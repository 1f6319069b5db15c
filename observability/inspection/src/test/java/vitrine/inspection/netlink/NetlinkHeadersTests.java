package vitrine.inspection.netlink;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vitrine.inspection.MachineHeaders;

/** Each number and each place in a message is the one that this machine's headers have for it. */
class NetlinkHeadersTests {

    private final MachineHeaders headers = MachineHeaders.including(
            "errno.h",
            "netinet/in.h",
            "netinet/tcp.h",
            "sys/socket.h",
            "linux/inet_diag.h",
            "linux/netlink.h",
            "linux/sock_diag.h");

    @Test
    void agreesOnTheSocket() {
        headers.agreeWith(NetlinkSocket.class, name -> name);
        headers.agreeWith(SockDiag.class, name -> name);
    }

    @Test
    void agreesOnAMessagesHeader() {
        Map<String, String> places = Map.of(
                "NLMSG_LEN", "offsetof(struct nlmsghdr, nlmsg_len)",
                "NLMSG_TYPE", "offsetof(struct nlmsghdr, nlmsg_type)",
                "NLMSG_FLAGS", "offsetof(struct nlmsghdr, nlmsg_flags)",
                "NLMSG_SEQ", "offsetof(struct nlmsghdr, nlmsg_seq)");

        headers.agreeWith(NetlinkMessage.class, name -> places.getOrDefault(name, name));
    }

    @Test
    void agreesOnTheQuestion() {
        headers.agreeWith(InetDiagRequest.class, name -> switch (name) {
            case "REQUEST_BYTES" -> "sizeof(struct inet_diag_req_v2)";
            case "INET_DIAG_NOCOOKIE" -> name;
            case String field
            when field.matches("[SI]DIAG_.*") -> "offsetof(struct inet_diag_req_v2, %s)".formatted(field(field));
            default -> name;
        });
    }

    @Test
    void agreesOnTheAnswer() {
        headers.agreeWith(InetDiagMessage.class, name -> switch (name) {
            case "MESSAGE_BYTES" -> "sizeof(struct inet_diag_msg)";
            case "NLA_LEN" -> "offsetof(struct nlattr, nla_len)";
            case "NLA_TYPE" -> "offsetof(struct nlattr, nla_type)";
            case String field
            when field.startsWith("IDIAG_") -> "offsetof(struct inet_diag_msg, %s)".formatted(field(field));
            default -> name;
        });
    }

    /** Ends, interface and cookie are in a structure of their own. */
    private static String field(String constant) {
        boolean identity = constant.matches("IDIAG_(SPORT|DPORT|SRC|DST|IF|COOKIE)");
        return (identity ? "id." : "") + constant.toLowerCase(Locale.ROOT);
    }
}
