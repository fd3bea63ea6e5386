package io.askable.api.requests;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id, in its response and its log lines: the caller's own {@code X-Request-ID} where it is at most 64
 * safe characters, else a new one.
 */
@ApplicationScoped
public class RequestIds {
    public static final String HEADER = "X-Request-ID";

    private static final String KEY = "request_id";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(RequestIds::tag, FilterOrder.REQUEST_ID);
    }

    /** The id of a request that came through the filter. */
    public static String of(RoutingContext request) {
        return request.get(KEY, "");
    }

    private static void tag(RoutingContext request) {
        String id = accepted(request.request().getHeader(HEADER));
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        request.next();
    }

    static String accepted(@Nullable String wish) {
        return wish != null && SAFE.matcher(wish).matches()
                ? wish
                : UUID.randomUUID().toString();
    }
}
