package vitrine.web.asset;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the static files.
 *
 * @param root the document root: nothing outside of it is ever served
 * @param cacheSize the most bytes of files kept in memory; 0 switches the cache off
 * @param cacheFileLimit a file larger than this is not kept in memory but sent from disk
 * @param revalidateAfter how long a file in memory is believed to be the one on disk
 * @param immutablePrefix addresses below it carry their content's hash and never change
 * @param maxAge how long a client may use a file that can change without asking again
 */
@ConfigurationProperties("vitrine.asset")
public record AssetProperties(
        @DefaultValue("site") Path root,
        @DefaultValue("8MB") DataSize cacheSize,
        @DefaultValue("64KB") DataSize cacheFileLimit,
        @DefaultValue("1s") Duration revalidateAfter,
        @DefaultValue("/v/") String immutablePrefix,
        @DefaultValue("60s") Duration maxAge) {

    public AssetProperties {
        Assert.isTrue(
                !cacheSize.isNegative() && cacheSize.toMegabytes() <= 1024,
                "vitrine.asset.cache-size must be 0 to 1024MB");
        Assert.isTrue(
                !cacheFileLimit.isNegative() && cacheFileLimit.toMegabytes() <= 64,
                "vitrine.asset.cache-file-limit must be 0 to 64MB");
        Assert.isTrue(
                !revalidateAfter.isNegative() && revalidateAfter.toMinutes() <= 60,
                "vitrine.asset.revalidate-after must be 0 to 60m");
        Assert.isTrue(
                immutablePrefix.startsWith("/") && immutablePrefix.endsWith("/") && immutablePrefix.length() > 2,
                "vitrine.asset.immutable-prefix must be a path below / that ends with /");
        Assert.isTrue(!maxAge.isNegative() && maxAge.toDays() <= 365, "vitrine.asset.max-age must be 0 to 365d");
    }

    boolean cacheIsOn() {
        return cacheSize.toBytes() > 0;
    }
}
