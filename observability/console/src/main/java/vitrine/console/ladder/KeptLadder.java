package vitrine.console.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The last result, in a file, so that it is still there after a restart. */
final class KeptLadder {

    private static final Logger log = LoggerFactory.getLogger(KeptLadder.class);

    private final Path file;
    private final JsonMapper mapper;

    KeptLadder(Path directory, JsonMapper mapper) {
        this.file = directory.resolve("ladder.json");
        this.mapper = mapper;
    }

    /** Null if there is none that can be read. */
    @Nullable
    Ladder read() {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return mapper.readValue(Files.readAllBytes(file), Ladder.class);
        } catch (IOException | JacksonException e) {
            log.warn("The kept ladder cannot be read, and the next one takes its place: {}", e.getMessage());
            return null;
        }
    }

    void write(Ladder ladder) throws IOException {
        Path fresh = file.resolveSibling("ladder.json.new");
        Files.write(fresh, mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(ladder));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
