package io.askable.testkit.jobs;

import io.askable.jobs.JobId;
import io.askable.jobs.NewJob;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** A request as a publisher would send it; each has an id and a post of its own, ids in the order of making. */
public final class RequestBuilder {

    private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");
    private static final AtomicLong MADE = new AtomicLong();

    private JobId id;
    private BlogUrl url;
    private Owner owner = Owner.OPEN;
    private boolean force;
    private int priority = NewJob.DEFAULT_PRIORITY;
    private Optional<String> idempotencyKey = Optional.empty();

    private RequestBuilder(long number) {
        this.id = JobId.next(FIRST.plusMillis(number), new Random(number));
        this.url = BlogUrl.of("https://blog.example/posts/" + number);
    }

    public static RequestBuilder aRequest() {
        return new RequestBuilder(MADE.incrementAndGet());
    }

    /** Under this id; else under one that no other request of this process has. */
    public RequestBuilder as(JobId own) {
        id = own;
        return this;
    }

    public RequestBuilder forPost(String address) {
        url = BlogUrl.of(address);
        return this;
    }

    public RequestBuilder by(Owner publisher) {
        owner = publisher;
        return this;
    }

    public RequestBuilder forced() {
        force = true;
        return this;
    }

    public RequestBuilder inBand(int band) {
        priority = band;
        return this;
    }

    public RequestBuilder withKey(String key) {
        idempotencyKey = Optional.of(key);
        return this;
    }

    public NewJob build() {
        return new NewJob(id, url, owner, force, priority, idempotencyKey, id.value(), Optional.empty());
    }
}
