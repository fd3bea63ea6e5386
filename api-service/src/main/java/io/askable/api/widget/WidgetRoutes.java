package io.askable.api.widget;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Serves the widget to any page: under its plain name for five minutes, under its hashed one for a year. */
@ApplicationScoped
class WidgetRoutes {
    private static final String FOR_NOW = "public, max-age=300";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final WidgetFile file;

    WidgetRoutes(WidgetFile file) {
        this.file = file;
    }

    void register(@Observes Router router) {
        router.get("/" + WidgetFile.NAME + ".js").handler(request -> serve(request, FOR_NOW));
        router.get(file.pinnedPath()).handler(request -> serve(request, FOR_EVER));
    }

    private void serve(RoutingContext request, String caching) {
        String tag = "\"" + file.hash() + "\"";
        request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript; charset=utf-8")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (tag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            request.response().setStatusCode(304).end();
        } else {
            request.response().end(Buffer.buffer(file.bytes()));
        }
    }
}
