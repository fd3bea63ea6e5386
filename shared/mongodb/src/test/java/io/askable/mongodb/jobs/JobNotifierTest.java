package io.askable.mongodb.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobNotifierTest {

    @Test
    void listensAgainWhenTheStreamOfChangesEnds() {
        AtomicInteger opened = new AtomicInteger();
        Multi<Integer> ending =
                Multi.createFrom().deferred(() -> Multi.createFrom().item(opened.incrementAndGet()));

        assertThat(JobNotifier.lasting(ending)
                        .select()
                        .first(2)
                        .collect()
                        .asList()
                        .await()
                        .atMost(Duration.ofSeconds(10)))
                .containsExactly(1, 2);
    }
}
