package vitrine.inspection.tcp;

import java.util.OptionalLong;

/**
 * What a socket holds of the kernel's memory. The sizes count the kernel's book-keeping too (a segment of one byte costs
 * hundreds), so {@code receivedBytes <= receiveBufferBytes} limits less data than the buffer's size says.
 *
 * @param receivedBytes held by what has been received and not read
 * @param receiveBufferBytes the most of it: {@code SO_RCVBUF}, which the kernel tunes unless it was set
 * @param sentBytes held by what has been handed to the network and not freed by it
 * @param sendBufferBytes the most that may be held for sending: {@code SO_SNDBUF}, tuned as well
 * @param reservedBytes set aside for this socket and not used yet
 * @param sendQueueBytes held by what was written and is not acknowledged, sent or not
 * @param optionBytes held by socket options and filters
 * @param backlogBytes held by segments that arrived while the socket was locked and wait for that to end
 * @param drops segments thrown away since the socket was opened, for want of room or by a filter
 * @see <a href="https://man7.org/linux/man-pages/man8/ss.8.html">skmem in ss(8)</a>, from {@code SK_MEMINFO_} in
 *     linux/sock_diag.h
 */
public record SocketMemory(
        OptionalLong receivedBytes,
        OptionalLong receiveBufferBytes,
        OptionalLong sentBytes,
        OptionalLong sendBufferBytes,
        OptionalLong reservedBytes,
        OptionalLong sendQueueBytes,
        OptionalLong optionBytes,
        OptionalLong backlogBytes,
        OptionalLong drops) {

    static final int SK_MEMINFO_RMEM_ALLOC = 0;
    static final int SK_MEMINFO_RCVBUF = 1;
    static final int SK_MEMINFO_WMEM_ALLOC = 2;
    static final int SK_MEMINFO_SNDBUF = 3;
    static final int SK_MEMINFO_FWD_ALLOC = 4;
    static final int SK_MEMINFO_WMEM_QUEUED = 5;
    static final int SK_MEMINFO_OPTMEM = 6;
    static final int SK_MEMINFO_BACKLOG = 7;
    static final int SK_MEMINFO_DROPS = 8;

    static SocketMemory of(KernelStruct words) {
        return new SocketMemory(
                word(words, SK_MEMINFO_RMEM_ALLOC),
                word(words, SK_MEMINFO_RCVBUF),
                word(words, SK_MEMINFO_WMEM_ALLOC),
                word(words, SK_MEMINFO_SNDBUF),
                word(words, SK_MEMINFO_FWD_ALLOC),
                word(words, SK_MEMINFO_WMEM_QUEUED),
                word(words, SK_MEMINFO_OPTMEM),
                word(words, SK_MEMINFO_BACKLOG),
                word(words, SK_MEMINFO_DROPS));
    }

    private static OptionalLong word(KernelStruct words, int index) {
        return words.u32(index * Integer.BYTES);
    }
}
