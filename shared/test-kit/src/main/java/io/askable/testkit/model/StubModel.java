package io.askable.testkit.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * A server on loopback that speaks OpenAI's wire format and answers as scripted: replies in the order given, the last one again
 * and again. Every reply reports {@value #INPUT_TOKENS} tokens in and {@value #OUTPUT_TOKENS} out.
 */
public final class StubModel implements AutoCloseable {

    public static final int INPUT_TOKENS = 1_000;
    public static final int OUTPUT_TOKENS = 200;

    private static final String CHAT = "/v1/chat/completions";
    private static final String EMBEDDINGS = "/v1/embeddings";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").asynchronousResponseEnabled(true));
    private int scripted;

    public StubModel() {
        server.start();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.port() + "/v1";
    }

    /** The model says {@code content}, whatever that is. */
    public StubModel says(String content) {
        return then(okJson(completion(content, "stop", "").toString()));
    }

    /** It was cut at its token limit. */
    public StubModel isCutAfter(String content) {
        return then(okJson(completion(content, "length", "").toString()));
    }

    /** It declines, the way strict schemas let it. */
    public StubModel refuses(String reason) {
        return then(okJson(completion("", "stop", reason).toString()));
    }

    /** The provider's filter stopped it. */
    public StubModel isFiltered() {
        return then(okJson(completion("", "content_filter", "").toString()));
    }

    public StubModel fails(int status) {
        return then(
                aResponse().withStatus(status).withBody("{\"error\":{\"message\":\"scripted\",\"type\":\"test\"}}"));
    }

    public StubModel isBusyFor(Duration retryAfter) {
        return then(aResponse().withStatus(429).withHeader("Retry-After", Long.toString(retryAfter.toSeconds())));
    }

    /** Answers {@code content} after {@code delay}. */
    public StubModel isSlow(Duration delay, String content) {
        return then(okJson(completion(content, "stop", "").toString()).withFixedDelay((int) delay.toMillis()));
    }

    /** Sends its headers at once and the rest of the body over {@code delay}. */
    public StubModel dribbles(Duration delay, String content) {
        return then(
                okJson(completion(content, "stop", "").toString()).withChunkedDribbleDelay(50, (int) delay.toMillis()));
    }

    public StubModel resetsConnection() {
        return then(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** Ends in the middle of its own JSON. */
    public StubModel breaksOff() {
        return then(okJson(completion("half", "stop", "").toString().substring(0, 60)));
    }

    /** Streams {@code content} in pieces of a few letters. */
    public StubModel streams(String content) {
        return then(aResponse().withHeader("Content-Type", "text/event-stream").withBody(events(content)));
    }

    /** Streams {@code content} and goes silent: the body's rest dribbles over {@code delay}. */
    public StubModel streamsSlowly(String content, Duration delay) {
        return then(aResponse()
                .withHeader("Content-Type", "text/event-stream")
                .withBody(events(content))
                .withChunkedDribbleDelay(2, (int) delay.toMillis()));
    }

    /** Every text of a request gets this vector. */
    public StubModel embeds(int texts, float... vector) {
        ObjectNode body = JSON.createObjectNode().put("object", "list").put("model", "stub");
        ArrayNode data = body.putArray("data");
        for (int i = 0; i < texts; i++) {
            ArrayNode values =
                    data.addObject().put("object", "embedding").put("index", i).putArray("embedding");
            for (float value : vector) {
                values.add(value);
            }
        }
        body.putObject("usage").put("prompt_tokens", INPUT_TOKENS).put("total_tokens", INPUT_TOKENS);
        server.stubFor(post(urlPathEqualTo(EMBEDDINGS)).willReturn(okJson(body.toString())));
        return this;
    }

    /** What it was asked, in order. */
    public List<JsonNode> requests() {
        return server.findAll(postRequestedFor(urlPathEqualTo(CHAT))).stream()
                .map(request -> read(request.getBodyAsString()))
                .toList();
    }

    /** The header of each request, in order; empty where it was absent. */
    public List<String> headers(String name) {
        return server.findAll(postRequestedFor(urlPathEqualTo(CHAT))).stream()
                .map(request -> request.containsHeader(name) ? request.getHeader(name) : "")
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private StubModel then(ResponseDefinitionBuilder response) {
        String state = scripted == 0 ? Scenario.STARTED : "step " + scripted;
        scripted++;
        server.stubFor(post(urlPathEqualTo(CHAT))
                .inScenario("script")
                .whenScenarioStateIs(state)
                .willSetStateTo("step " + scripted)
                .willReturn(response));
        // The last reply is given again and again.
        server.stubFor(post(urlPathEqualTo(CHAT))
                .inScenario("script")
                .whenScenarioStateIs("step " + scripted)
                .willReturn(response));
        return this;
    }

    private static ObjectNode completion(String content, String finish, String refusal) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", "stub-1")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "stub");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0).put("finish_reason", finish);
        ObjectNode message =
                choice.putObject("message").put("role", "assistant").put("content", content);
        if (!refusal.isEmpty()) {
            message.put("refusal", refusal);
        }
        addUsage(body);
        return body;
    }

    private static String events(String content) {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < content.length(); i += 7) {
            ObjectNode chunk = chunk();
            chunk.putArray("choices")
                    .addObject()
                    .put("index", 0)
                    .putObject("delta")
                    .put("role", "assistant")
                    .put("content", content.substring(i, Math.min(i + 7, content.length())));
            events.append("data: ").append(chunk).append("\n\n");
        }
        ObjectNode last = chunk();
        last.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", "stop")
                .putObject("delta");
        addUsage(last);
        return events.append("data: ")
                .append(last)
                .append("\n\ndata: [DONE]\n\n")
                .toString();
    }

    private static ObjectNode chunk() {
        return JSON.createObjectNode()
                .put("id", "stub-1")
                .put("object", "chat.completion.chunk")
                .put("created", 1)
                .put("model", "stub");
    }

    private static void addUsage(ObjectNode body) {
        body.putObject("usage")
                .put("prompt_tokens", INPUT_TOKENS)
                .put("completion_tokens", OUTPUT_TOKENS)
                .put("total_tokens", INPUT_TOKENS + OUTPUT_TOKENS);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
