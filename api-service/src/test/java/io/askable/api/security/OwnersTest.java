package io.askable.api.security;

import static io.askable.testkit.sites.PublisherBuilder.aPublisher;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.sites.Owner;
import io.askable.testkit.sites.InMemoryPublishers;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OwnersTest {
    private static final Duration MAX_AGE = Duration.ofSeconds(5);

    private final InMemoryPublishers publishers = new InMemoryPublishers();
    private final AtomicLong nanos = new AtomicLong();
    private final Owners owners = new Owners(publishers, MAX_AGE, nanos::get);

    @Test
    void changeCountsOnceTheAnswerIsTooOld() {
        await(publishers.create(aPublisher().of("blog.example").build()));
        assertThat(owner("notes.blog.example")).contains(new Owner("id-of-blog.example"));
        await(publishers.create(aPublisher().of("notes.blog.example").build()));

        nanos.addAndGet(MAX_AGE.toNanos() - 1);
        assertThat(owner("notes.blog.example")).contains(new Owner("id-of-blog.example"));

        nanos.addAndGet(1);
        assertThat(owner("notes.blog.example")).contains(new Owner("id-of-notes.blog.example"));
    }

    @Test
    void hostOfNobodyIsAskedAfterAgainToo() {
        assertThat(owner("blog.example")).isEmpty();
        await(publishers.create(aPublisher().of("blog.example").build()));
        assertThat(owner("blog.example")).isEmpty();

        nanos.addAndGet(MAX_AGE.toNanos());
        assertThat(owner("blog.example")).isPresent();
    }

    private Optional<Owner> owner(String host) {
        return await(owners.of(host));
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(5));
    }
}
