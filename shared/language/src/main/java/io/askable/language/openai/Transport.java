package io.askable.language.openai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.askable.language.LanguageFailure.ModelUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries requests to the endpoint that the operator configured, over the JDK's client.
 *
 * <p>langchain4j's own carrier drops {@code Retry-After}, and its time-out ends with the headers: a reply that stalls would hold a
 * worker for ever. Here the whole reply has the time-out, and an interrupt ends the request at once.
 */
final class Transport implements HttpClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final java.net.http.HttpClient client;
    private final Duration timeout;

    Transport(Duration timeout) {
        this.timeout = timeout;
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        refuseError(response);
        return success(response, response.body());
    }

    /** Blocks until the stream ends; the listener is told on the caller's thread. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                refuseError(response);
                listener.onOpen(success(response, ""));
                parser.parse(body, listener);
                listener.onClose();
            }
        } catch (IOException | RuntimeException e) {
            listener.onError(e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        CompletableFuture<HttpResponse<T>> reply = client.sendAsync(jdkRequest(request), body);
        try {
            return reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            reply.cancel(true);
            Thread.currentThread().interrupt();
            throw new ModelUnavailable("Interrupted while the model was asked", Optional.empty(), e);
        } catch (TimeoutException e) {
            reply.cancel(true);
            throw new ModelUnavailable("The model did not answer within " + timeout, Optional.empty(), e);
        } catch (ExecutionException e) {
            throw new ModelUnavailable("The model's endpoint cannot be reached or broke off", Optional.empty(), e);
        }
    }

    private static java.net.http.HttpRequest jdkRequest(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        return builder.method(
                        request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private static void refuseError(HttpResponse<?> response) {
        if (response.statusCode() / 100 != 2) {
            throw new ProviderError(response.statusCode(), retryAfter(response));
        }
    }

    /** RFC 9110 §10.2.3, in seconds; a date is not used by model providers and is taken for none. */
    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static SuccessfulHttpResponse success(HttpResponse<?> response, String body) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(body)
                .build();
    }
}
