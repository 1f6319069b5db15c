package vitrine.db.pagecache;

import java.util.List;
import org.springframework.util.unit.DataSize;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.KnobSet;
import vitrine.knob.type.Bytes;

/** What can be turned of the page cache. */
final class PageCacheKnobs implements KnobSet {

    private static final DataSize SMALLEST = DataSize.ofKilobytes(64);
    private static final DataSize LARGEST = DataSize.ofMegabytes(64);

    private final PageCache cache;
    private final PageCacheProperties properties;

    PageCacheKnobs(PageCache cache, PageCacheProperties properties) {
        this.cache = cache;
        this.properties = properties;
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(
                Knob.of(
                        new KnobInfo(
                                "db.page-cache.size",
                                "The most bytes of the database's pages in memory",
                                "P07",
                                "vitrine.page.cache.hit.ratio"),
                        new Bytes(SMALLEST, LARGEST),
                        properties.size(),
                        cache::resize),
                Knob.button(
                        new KnobInfo(
                                "db.page-cache.empty",
                                "Forgets all pages, as a start does; the kernel may still have them",
                                "P07",
                                "vitrine.page.cache.misses"),
                        cache::empty));
    }
}
