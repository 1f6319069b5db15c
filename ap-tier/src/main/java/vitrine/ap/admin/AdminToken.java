package vitrine.ap.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The token that makes its bearer an administrator. */
@Component
class AdminToken {

    private static final String SCHEME = "Bearer ";

    private final byte @Nullable [] token;

    AdminToken(AdminProperties settings) throws IOException {
        token = settings.tokenFile() == null
                ? null
                : bytes(Files.readString(settings.tokenFile()).strip());
        if (token != null && token.length == 0) {
            throw new IllegalArgumentException("vitrine.admin.token-file is empty: " + settings.tokenFile());
        }
    }

    /** Throws unless the header carries the token. Takes equally long for every wrong token of a length. */
    void check(@Nullable String authorization) {
        if (token == null
                || authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !MessageDigest.isEqual(
                        token, bytes(authorization.substring(SCHEME.length()).strip()))) {
            throw new UnauthorizedException();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
