package io.askable.egress;

import io.askable.egress.EgressFailure.BrokenAnswer;
import io.askable.egress.EgressFailure.TooLarge;
import io.askable.egress.EgressFailure.UnwantedType;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.Locale;
import java.util.Optional;

/** Collects a body on the event loop, up to its limit and no byte further. */
final class Body {

    private final EgressRequest request;
    private final FetchBudget budget;
    private final boolean compressed;
    private final Buffer received = Buffer.buffer();
    private final Promise<Body> whole = Promise.promise();

    private Body(EgressRequest request, FetchBudget budget, boolean compressed) {
        this.request = request;
        this.budget = budget;
        this.compressed = compressed;
    }

    /** Begins to read, or fails at once when the headers say that the body is not wanted. Call it on the event loop. */
    static Future<Body> read(HttpClientResponse response, EgressRequest request, FetchBudget budget) {
        try {
            requireWanted(response, request);
            Body body = new Body(request, budget, isCompressed(response, request));
            response.handler(body::take)
                    .exceptionHandler(body.whole::tryFail)
                    .endHandler(end -> body.whole.tryComplete(body));
            return body.whole.future();
        } catch (EgressFailure unwanted) {
            return Future.failedFuture(unwanted);
        }
    }

    /** For answers whose body nobody looks at. */
    static Future<Body> none(EgressRequest request, FetchBudget budget) {
        return Future.succeededFuture(new Body(request, budget, false));
    }

    /** The bytes as the caller shall see them. Inflates, so not for the event loop. */
    byte[] bytes() {
        return compressed
                ? new Inflation(request, budget).inflate(received.getBytes())
                : received.getBytes(0, Math.min(received.length(), budget.maxInflatedBytes()));
    }

    private void take(Buffer part) {
        if (whole.future().isComplete()) {
            return;
        }
        received.appendBuffer(part);
        int limit = compressed ? budget.maxCompressedBytes() : budget.maxInflatedBytes();
        if (received.length() <= limit) {
            return;
        }
        if (request.truncate()) {
            whole.complete(this);
        } else {
            whole.fail(new TooLarge(request.uri(), "a body over " + limit + " bytes"));
        }
    }

    private static void requireWanted(HttpClientResponse response, EgressRequest request) {
        Optional<String> type = MediaTypes.of(Optional.ofNullable(response.getHeader("content-type")));
        if (!request.accept().isEmpty() && type.isPresent() && !request.accept().contains(type.get())) {
            throw new UnwantedType(request.uri(), type.get());
        }
    }

    private static boolean isCompressed(HttpClientResponse response, EgressRequest request) {
        String encoding = String.join(",", response.headers().getAll("content-encoding"))
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw new BrokenAnswer(request.uri(), "an encoding that was not asked for");
        };
    }
}
