package vitrine.web.asset;

import java.util.List;
import org.springframework.util.unit.DataSize;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.KnobSet;
import vitrine.knob.type.Bytes;
import vitrine.knob.type.OnOff;

/** What can be turned of the read cache over the document root. */
final class AssetKnobs implements KnobSet {

    private static final DataSize LARGEST = DataSize.ofMegabytes(1024);

    private final AssetCache cache;
    private final AssetProperties properties;

    AssetKnobs(AssetCache cache, AssetProperties properties) {
        this.cache = cache;
        this.properties = properties;
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(
                Knob.of(
                        new KnobInfo(
                                "web.asset-cache",
                                "Whether files are kept in each worker's memory",
                                "P03",
                                "vitrine.asset.cache.hits"),
                        new OnOff(),
                        properties.cacheIsOn(),
                        cache::turn),
                Knob.of(
                        new KnobInfo(
                                "web.asset-cache.size",
                                "The most bytes of files in each worker's memory",
                                "P03",
                                "vitrine.asset.cache.evictions"),
                        new Bytes(DataSize.ofBytes(0), LARGEST),
                        properties.cacheSize(),
                        cache::resize));
    }
}
