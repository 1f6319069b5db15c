package vitrine.inspection.tcp;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * A C structure of the kernel, as much of it as arrived. Such structures grow at their end: an older kernel sends less
 * than the newest, and a later one more than is known here. A field that did not arrive whole is empty.
 */
record KernelStruct(ByteBuffer bytes) {

    OptionalLong u8(int at) {
        return has(at, Byte.BYTES) ? OptionalLong.of(Byte.toUnsignedLong(bytes.get(at))) : OptionalLong.empty();
    }

    OptionalLong u16(int at) {
        return has(at, Short.BYTES) ? OptionalLong.of(Short.toUnsignedLong(bytes.getShort(at))) : OptionalLong.empty();
    }

    OptionalLong u32(int at) {
        return has(at, Integer.BYTES)
                ? OptionalLong.of(Integer.toUnsignedLong(bytes.getInt(at)))
                : OptionalLong.empty();
    }

    /** A {@code __u64}; none of those that the kernel sends here reaches the sign bit, but for "no limit": all ones. */
    OptionalLong u64(int at) {
        return has(at, Long.BYTES) ? OptionalLong.of(bytes.getLong(at)) : OptionalLong.empty();
    }

    private boolean has(int at, int width) {
        return at + width <= bytes.limit();
    }
}
