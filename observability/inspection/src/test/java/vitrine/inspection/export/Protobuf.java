package vitrine.inspection.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A message on the wire, field by field.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Encoding</a>
 */
final class Protobuf {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final byte[] bytes;

    Protobuf(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Each message in this field. */
    List<Protobuf> all(int field) {
        return values(field).stream().map(value -> new Protobuf((byte[]) value)).toList();
    }

    Protobuf one(int field) {
        return all(field).getFirst();
    }

    String text(int field) {
        return new String(one(field).bytes, StandardCharsets.UTF_8);
    }

    String hex(int field) {
        return HexFormat.of().formatHex(one(field).bytes);
    }

    long number(int field) {
        return (Long) values(field).getFirst();
    }

    boolean has(int field) {
        return !values(field).isEmpty();
    }

    private List<Object> values(int field) {
        List<Object> values = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int tag = (int) varint(in);
            Object value = value(in, tag & 7);
            if (tag >>> 3 == field) {
                values.add(value);
            }
        }
        return values;
    }

    private static Object value(ByteBuffer in, int wireType) {
        return switch (wireType) {
            case VARINT -> varint(in);
            case FIXED_64 -> in.getLong();
            case FIXED_32 -> (long) in.getInt();
            case BYTES -> {
                byte[] content = new byte[(int) varint(in)];
                in.get(content);
                yield content;
            }
            default -> throw new AssertionError("wire type " + wireType);
        };
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
