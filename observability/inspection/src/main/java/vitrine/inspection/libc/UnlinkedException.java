package vitrine.inspection.libc;

/**
 * This JVM does not call the function at all: native access is not enabled, or the machine has no such function. It will
 * not change while the process lives.
 */
public final class UnlinkedException extends LibcException {

    UnlinkedException(String call, LinkageError error) {
        super("%s cannot be called from this JVM: %s".formatted(call, reason(error)), error);
    }

    private static String reason(LinkageError error) {
        return UnlinkedException.class.getModule().isNativeAccessEnabled()
                ? error.toString()
                : "start it with --enable-native-access=ALL-UNNAMED";
    }
}
