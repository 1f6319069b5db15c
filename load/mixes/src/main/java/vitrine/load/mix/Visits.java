package vitrine.load.mix;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * All visits of a run. The n-th that begins asks for the same under the same settings in every run, however long the
 * answers take; only the ids of carts and orders are made anew. Safe for use by many threads.
 */
public final class Visits {

    private final MixFile file;
    private final Mix mix;
    private final Wishes wishes;
    private final Settings settings;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicReference<@Nullable String> lastOrder = new AtomicReference<>();

    public Visits(Settings settings, Catalogue catalogue) {
        this.settings = settings;
        file = MixFile.read();
        mix = file.mix(settings.mix());
        wishes = new Wishes(catalogue, new Zipf(catalogue.books(), settings.zipf()), new ThinkTime(settings.think()));
    }

    /** To the shop that the settings name, which is asked what it has. */
    public static Visits to(Settings settings) {
        return new Visits(settings, new CatalogueReader(settings.url()).read());
    }

    /** All that may be asked for. */
    public Iterable<Interaction> interactions() {
        return file.interactions();
    }

    public Visit begin() {
        return new Visit(this, SeededRandom.of(settings.seed(), begun.getAndIncrement()), settings.visit());
    }

    Mix mix() {
        return mix;
    }

    Wishes wishes() {
        return wishes;
    }

    Interaction interaction(String name) {
        return file.interaction(name);
    }

    /** The order that somebody placed last, if anybody has. */
    @Nullable
    String lastOrder() {
        return lastOrder.get();
    }

    void placed(String order) {
        lastOrder.set(order);
    }
}
