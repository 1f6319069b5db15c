package vitrine.web.asset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a file below the document root and makes it ready to be sent. Links that lead out of the root lead nowhere. */
final class AssetLoader {

    private final Path root;
    private final AssetHeaders headers;

    AssetLoader(Path root, AssetHeaders headers) throws IOException {
        this.root = root.toRealPath();
        this.headers = headers;
    }

    /**
     * Null if there is nothing to serve under this address.
     *
     * @param bytesKept files up to this length are read into memory; -1 for none
     */
    @Nullable
    Asset load(String address, long bytesKept) throws IOException {
        String relative = AssetPath.relative(address);
        if (relative == null) {
            return null;
        }
        Path file = find(relative);
        if (file == null && AssetPath.isBare(relative)) {
            file = find(relative + ".html");
        }
        try {
            return file == null || isVariant(file) ? null : read(address, file, bytesKept);
        } catch (NoSuchFileException deletedMeanwhile) {
            return null;
        }
    }

    /** Whether every form of the asset on disk is the one that the asset was made from, none more and none less. */
    boolean isCurrent(Asset asset) throws IOException {
        Path file = asset.identity().file();
        for (ContentEncoding encoding : ContentEncoding.values()) {
            Representation form = asset.forms().get(encoding);
            FileStamp stamp = FileStamp.of(beside(file, encoding));
            if (form == null ? stamp != null : !form.stamp().equals(stamp)) {
                return false;
            }
        }
        return isItself(file);
    }

    /** Whether no part of the path is a link. */
    private static boolean isItself(Path path) throws IOException {
        try {
            return path.equals(path.toRealPath());
        } catch (NoSuchFileException deletedMeanwhile) {
            return false;
        }
    }

    private @Nullable Path find(String relative) {
        try {
            Path real = root.resolve(relative).toRealPath();
            return real.startsWith(root) && FileStamp.of(real) != null ? real : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    /** Null if the file itself was deleted meanwhile, whatever other forms of it are left. */
    private @Nullable Asset read(String address, Path file, long bytesKept) throws IOException {
        long now = System.nanoTime();
        Map<ContentEncoding, Representation> forms = new EnumMap<>(ContentEncoding.class);
        for (ContentEncoding encoding : ContentEncoding.values()) {
            Path variant = beside(file, encoding);
            FileStamp stamp = FileStamp.of(variant);
            if (stamp != null && isItself(variant)) {
                forms.put(encoding, represent(address, file, variant, stamp, encoding, bytesKept));
            }
        }
        if (!forms.containsKey(ContentEncoding.IDENTITY)) {
            return null;
        }
        boolean varies = forms.size() > 1;
        forms.replaceAll((encoding, form) -> varies ? AssetHeaders.varying(form) : form);
        return new Asset(forms, now);
    }

    private Representation represent(
            String address, Path file, Path variant, FileStamp stamp, ContentEncoding encoding, long bytesKept)
            throws IOException {
        ByteBuffer bytes = stamp.size() <= bytesKept ? ByteBuffer.wrap(Files.readAllBytes(variant)) : null;
        FileStamp read = bytes == null ? stamp : new FileStamp(bytes.capacity(), stamp.modifiedNanos(), stamp.key());
        return headers.represent(address, file, variant, read, encoding, bytes);
    }

    /** Whether this is another file's encoded form, which has no address of its own. */
    private static boolean isVariant(Path file) throws IOException {
        String name = file.getFileName().toString();
        for (ContentEncoding encoding : ContentEncoding.values()) {
            String suffix = encoding.suffix();
            if (!suffix.isEmpty() && name.endsWith(suffix) && FileStamp.of(without(file, suffix)) != null) {
                return true;
            }
        }
        return false;
    }

    private static Path without(Path file, String suffix) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - suffix.length()));
    }

    private static Path beside(Path file, ContentEncoding encoding) {
        String suffix = encoding.suffix();
        return suffix.isEmpty() ? file : file.resolveSibling(file.getFileName() + suffix);
    }
}
