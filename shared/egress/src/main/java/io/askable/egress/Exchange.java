package io.askable.egress;

import io.askable.egress.EgressFailure.BrokenAnswer;
import io.askable.egress.EgressFailure.ConnectFailed;
import io.askable.egress.EgressFailure.TimedOut;
import io.askable.egress.EgressFailure.TlsFailed;
import io.askable.egress.EgressFailure.TooLarge;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLException;

/** One request and its answer, over a connection of its own to an address that was vetted. */
final class Exchange {

    /** Dialling more addresses of one name than this helps nobody but an attacker. */
    private static final int MAX_ADDRESSES = 3;

    private static final int MAX_HEADERS = 200;

    private final HttpClient client;
    private final EgressRequest request;
    private final Target target;
    private final FetchBudget budget;
    private final Deadline deadline;

    Exchange(HttpClient client, EgressRequest request, Target target, FetchBudget budget, Deadline deadline) {
        this.client = client;
        this.request = request;
        this.target = target;
        this.budget = budget;
        this.deadline = deadline;
    }

    /** An interrupt or a failure closes the connection before it reaches the caller. */
    EgressResponse with(List<InetAddress> vetted, String userAgent) throws InterruptedException {
        HttpClientRequest open = connect(vetted);
        try {
            Future<Answer> answer = open.response().map(this::begin);
            open.headers().set("User-Agent", userAgent).set("Accept-Encoding", "gzip");
            if (!request.accept().isEmpty()) {
                open.headers().set("Accept", String.join(", ", request.accept()));
            }
            request.headers().forEach(open.headers()::set);
            open.end();
            Answer begun = Waiting.await(
                    answer, deadline.leftOf(budget.firstByte()), () -> late("begin its answer"), this::broken);
            Body body = Waiting.await(
                    begun.body(), deadline.leftOf(budget.total()), () -> late("send its answer"), this::broken);
            return new EgressResponse(uri(), begun.status(), begun.headers(), body.bytes());
        } finally {
            open.connection().close();
        }
    }

    /** Tries one address after the other; all of them were vetted together. */
    private HttpClientRequest connect(List<InetAddress> vetted) throws InterruptedException {
        Deadline connected = Deadline.in(deadline.leftOf(budget.connect()));
        EgressFailure last = new ConnectFailed(uri(), target.host() + " has no address");
        for (InetAddress address : vetted.subList(0, Math.min(MAX_ADDRESSES, vetted.size()))) {
            try {
                return connect(address, connected);
            } catch (ConnectFailed | TimedOut failed) {
                last = failed;
            }
        }
        throw last;
    }

    private HttpClientRequest connect(InetAddress address, Deadline connected) throws InterruptedException {
        RequestOptions options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setConnectTimeout(
                        Math.max(1, connected.leftOf(budget.connect()).toMillis()));
        Future<HttpClientRequest> opening = client.request(options);
        try {
            return Waiting.await(
                    opening, connected.leftOf(budget.connect()), () -> late("connect"), this::notConnected);
        } catch (TimedOut | InterruptedException e) {
            opening.onSuccess(tooLate -> tooLate.connection().close());
            throw e;
        }
    }

    /** On the event loop, where a body's handlers must be set before its first byte is seen. */
    private Answer begin(HttpClientResponse response) {
        if (response.headers().size() > MAX_HEADERS) {
            throw new TooLarge(uri(), "more than " + MAX_HEADERS + " headers");
        }
        boolean success = response.statusCode() >= 200 && response.statusCode() < 300;
        Future<Body> body = success ? Body.read(response, request, budget) : Body.none(request, budget);
        return new Answer(response.statusCode(), headers(response.headers()), body);
    }

    private static HttpHeaders headers(MultiMap received) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        received.forEach((name, value) ->
                byName.computeIfAbsent(name, first -> new ArrayList<>()).add(value));
        return HttpHeaders.of(byName, (name, value) -> true);
    }

    private EgressFailure notConnected(Throwable cause) {
        return isCausedBy(SSLException.class, cause)
                ? new TlsFailed(uri())
                : new ConnectFailed(uri(), target.hostAndPort() + " cannot be reached");
    }

    private EgressFailure broken(Throwable cause) {
        if (isCausedBy(TooLongFrameException.class, cause)) {
            return new TooLarge(uri(), "headers over the limit");
        }
        return isCausedBy(SSLException.class, cause)
                ? new TlsFailed(uri())
                : new BrokenAnswer(uri(), "the connection ended early, or it is not HTTP");
    }

    private EgressFailure late(String what) {
        return new TimedOut(uri(), what);
    }

    private static boolean isCausedBy(Class<? extends Throwable> type, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private URI uri() {
        return target.uri();
    }

    private record Answer(int status, HttpHeaders headers, Future<Body> body) {}
}
