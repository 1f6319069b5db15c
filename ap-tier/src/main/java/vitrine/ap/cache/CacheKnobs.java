package vitrine.ap.cache;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.KnobSet;
import vitrine.knob.type.Bytes;
import vitrine.knob.type.OnOff;
import vitrine.knob.type.OneOf;
import vitrine.knob.type.TimeSpan;

/** What can be turned of the object cache. */
@Component
class CacheKnobs implements KnobSet {

    private static final DataSize LARGEST = DataSize.ofMegabytes(128);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ObjectCaches caches;
    private final CacheProperties settings;

    CacheKnobs(ObjectCaches caches, CacheProperties settings) {
        this.caches = caches;
        this.settings = settings;
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(
                Knob.of(
                        new KnobInfo("ap.cache", "Whether ready answers are kept in memory", "P03", "cache.gets"),
                        new OnOff(),
                        settings.enabled(),
                        caches::enable),
                Knob.of(
                        new KnobInfo(
                                "ap.cache.policy",
                                "Which answer goes when there is room for no more",
                                "P03",
                                "cache.gets"),
                        new OneOf<>(Eviction.class),
                        settings.policy(),
                        caches::evictBy),
                Knob.of(
                        new KnobInfo("ap.cache.size", "The most bytes of single books kept", "P03", "cache.evictions"),
                        new Bytes(DataSize.ofBytes(0), LARGEST),
                        settings.books().maxSize(),
                        caches::resizeBooks),
                Knob.of(
                        new KnobInfo("ap.cache.expire", "How long a single book is kept", "P03", "cache.gets"),
                        new TimeSpan(Duration.ZERO, LONGEST),
                        settings.books().expire(),
                        caches::expireBooksAfter));
    }
}
