package vitrine.db.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the database's owner, the only administrator: 32 random bytes, made once, kept in a file beside the
 * database that only this system user may read. Nobody types it; no client needs it.
 */
final class OwnerSecret {

    private static final int BYTES = 32;

    private OwnerSecret() {}

    static String of(DataDirectory directory) {
        Path file = directory.path().resolve("owner.secret");
        try {
            if (!Files.exists(file)) {
                if (Files.exists(directory.databaseFile())) {
                    throw new LostSecretException(directory.databaseFile(), file);
                }
                create(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnusableDirectoryException(directory.path(), e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(secret));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
