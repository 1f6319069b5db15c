package vitrine.load.mix;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** A customer's next wish. All of it is drawn at once, so that the draws do not depend on what is needed, nor on any answer. */
record Wish(Interaction interaction, long book, String subject, String search, Duration think) {

    static Wish next(Mix mix, Wishes wishes, RandomGenerator random) {
        return new Wish(
                mix.choose(random),
                wishes.book(random),
                wishes.subject(random),
                wishes.search(random),
                wishes.thinkTime().next(random));
    }

    String fillIn(String template) {
        return template.replace("{book}", Long.toString(book))
                .replace("{subject}", subject)
                .replace("{search}", search);
    }
}
