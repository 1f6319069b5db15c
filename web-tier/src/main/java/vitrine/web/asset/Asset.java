package vitrine.web.asset;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of ours in all of its forms. There is always the identity form. */
final class Asset {

    private final Map<ContentEncoding, Representation> forms;
    private volatile long checkedNanos;

    Asset(Map<ContentEncoding, Representation> forms, long checkedNanos) {
        this.forms = forms;
        this.checkedNanos = checkedNanos;
    }

    /** The form that the client wants most; identity if it wants none of them. */
    Representation choose(@Nullable String acceptEncoding) {
        Representation best = identity();
        if (forms.size() == 1) {
            return best;
        }
        int bestQuality = ContentEncoding.IDENTITY.quality(acceptEncoding);
        for (Map.Entry<ContentEncoding, Representation> form : forms.entrySet()) {
            int quality = form.getKey().quality(acceptEncoding);
            if (form.getKey() != ContentEncoding.IDENTITY && quality > 0 && quality >= bestQuality) {
                bestQuality = quality + 1;
                best = form.getValue();
            }
        }
        return best;
    }

    Representation identity() {
        return Objects.requireNonNull(forms.get(ContentEncoding.IDENTITY));
    }

    Map<ContentEncoding, Representation> forms() {
        return forms;
    }

    int weight() {
        return forms.values().stream().mapToInt(Representation::weight).sum();
    }

    /** When the disk was last looked at, by {@link System#nanoTime()}. */
    long checkedNanos() {
        return checkedNanos;
    }

    void checkedAt(long nanos) {
        checkedNanos = nanos;
    }
}
