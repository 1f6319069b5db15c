package vitrine.inspection.access;

import org.apache.catalina.connector.Request;
import org.jspecify.annotations.Nullable;

/** What a tier calls its requests in the access log: by names that tell nothing of who asks. */
public interface AccessNames {

    /**
     * What was asked for, without its query and without ids: whoever knows an order's id may read the order.
     *
     * @return null if the request got to no path
     */
    @Nullable
    String path(Request request);

    /** What was decided about the request that this thread has just served; null where nothing is decided. */
    @Nullable
    String decision();
}
