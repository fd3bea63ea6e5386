package io.askable.benchmarks.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The API as its clients use it. A call that is not answered in time fails; what came of it is unknown then. */
final class PublicApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String base;

    PublicApi(String base) {
        this.base = base;
    }

    /** @return the job's id */
    String enqueue(Request request) throws IOException, InterruptedException {
        byte[] body = JSON.writeValueAsBytes(Map.of("blog_url", request.url(), "force", request.force()));
        Answer answer = send(call("/api/v1/jobs/process")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", request.key())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        return answer.expect(200, 202).path("job_id").asText();
    }

    CancelAnswer cancel(String jobId) throws IOException, InterruptedException {
        Answer answer = send(call("/api/v1/jobs/cancel/" + jobId).POST(HttpRequest.BodyPublishers.noBody()));
        return switch (answer.status()) {
            case 200 -> CancelAnswer.CANCELLED;
            case 202 -> CancelAnswer.REQUESTED;
            case 409 -> CancelAnswer.FINISHED;
            default -> throw answer.unexpected();
        };
    }

    /** @return the runs whose questions readers of this post see now: none or one, if all is well */
    Set<String> readRuns(String url) throws IOException, InterruptedException {
        Answer answer =
                send(call("/api/v1/questions/by-url?blog_url=" + URLEncoder.encode(url, StandardCharsets.UTF_8)));
        if (answer.status() == 404) {
            return Set.of();
        }
        return StreamSupport.stream(answer.expect(200).path("questions").spliterator(), false)
                .map(question -> question.path("id").asText())
                .map(id -> id.substring(0, id.lastIndexOf('-')))
                .collect(Collectors.toSet());
    }

    /** @return how many jobs the API counts in each state */
    Map<String, Long> counts() throws IOException, InterruptedException {
        JsonNode counts = send(call("/api/v1/jobs/stats")).expect(200).path("queue_stats");
        return counts.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue()
                .asLong()));
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private record Answer(int status, String body) {

        JsonNode expect(int... statuses) throws IOException {
            for (int expected : statuses) {
                if (status == expected) {
                    return JSON.readTree(body);
                }
            }
            throw unexpected();
        }

        IOException unexpected() {
            return new IOException("The API answered " + status + " " + body);
        }
    }
}
