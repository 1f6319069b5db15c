package vitrine.ap.id;

import java.security.SecureRandom;

/** 128 random bits in base 32, for what is known to its owner only: carts and orders. */
public final class RandomId {

    /** Characters of an id. */
    public static final int LENGTH = 26;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS_PER_CHARACTER = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    /** A new id. */
    public static String next() {
        return encode(RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** 26 characters of 5 bits hold the 128 bits; the two bits left over are zero. */
    static String encode(long high, long low) {
        char[] id = new char[LENGTH];
        long upper = high;
        long lower = low;
        for (int i = LENGTH - 1; i >= 0; i--) {
            id[i] = ALPHABET.charAt((int) (lower & 31));
            lower = (lower >>> BITS_PER_CHARACTER) | (upper << (Long.SIZE - BITS_PER_CHARACTER));
            upper >>>= BITS_PER_CHARACTER;
        }
        return new String(id);
    }
}
