package vitrine.ap.catalogue;

/** ISBN-13: prefix 978, nine digits, and a check digit. */
final class Isbn {

    private static final long PREFIX = 978_000_000_000L;

    private Isbn() {}

    static String of(int number) {
        String digits = Long.toString(PREFIX + number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
