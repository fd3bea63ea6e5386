package io.askable.benchmarks.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells the life of a stored job event by event, each a second after the one before unless it says otherwise. */
final class JobFixture {

    static final Instant BEGIN = Instant.parse("2026-01-01T12:00:00Z");

    private final String id;
    private final List<StoredEvent> events = new ArrayList<>();
    private String status = "queued";
    private Instant now = BEGIN;
    private long fence;
    private int attempt;
    private boolean isPublishPending;
    private long runNumber = 1;
    private Optional<JobSnapshot.Result> result = Optional.empty();

    private JobFixture(String id) {
        this.id = id;
    }

    static JobFixture job(String id) {
        return new JobFixture(id).tell("submitted", Map.of());
    }

    /** A job that went well. */
    static JobFixture completed(String id) {
        return job(id).claimed("a").completed();
    }

    JobFixture after(Duration span) {
        now = now.plus(span);
        return this;
    }

    JobFixture claimed(String worker) {
        fence++;
        attempt++;
        status = "processing";
        now = now.plusSeconds(1);
        events.add(new StoredEvent("job.claimed", now, OptionalLong.empty(), Map.of("worker", worker)));
        return this;
    }

    JobFixture released() {
        attempt--;
        status = "queued";
        return tell("released", Map.of());
    }

    JobFixture timedOut() {
        status = "queued";
        return tell("timeout", Map.of());
    }

    JobFixture cancelled() {
        status = "cancelled";
        return tell("cancelled", Map.of());
    }

    JobFixture failed(boolean isFinal) {
        status = isFinal ? "failed" : "queued";
        return tell("failed", Map.of("final", Boolean.toString(isFinal)));
    }

    JobFixture completed() {
        status = "completed";
        String run = id + "-" + fence;
        result = Optional.of(new JobSnapshot.Result(run, runNumber));
        return tell("completed", Map.of("run_id", run));
    }

    JobFixture inRun(long number) {
        runNumber = number;
        return this;
    }

    JobFixture unpublished() {
        isPublishPending = true;
        return this;
    }

    JobSnapshot stored() {
        boolean isActive = status.equals("queued") || status.equals("processing");
        return new JobSnapshot(
                id,
                url(id),
                status,
                attempt,
                3,
                fence,
                events.size(),
                isActive,
                status.equals("processing"),
                isPublishPending,
                result,
                List.copyOf(events));
    }

    /** Two jobs whose names differ only in a dash and what follows are of one post. */
    static String url(String id) {
        return "http://blog.example/" + id.replaceAll("-.*", "");
    }

    private JobFixture tell(String type, Map<String, String> details) {
        now = now.plusSeconds(1);
        events.add(new StoredEvent("job." + type, now, OptionalLong.of(fence), details));
        return this;
    }
}
