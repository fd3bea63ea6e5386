package io.askable.testkit.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.sites.CounterType;
import io.askable.sites.Owner;
import io.askable.sites.UsageCounter;
import io.askable.sites.UsageCounters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link UsageCounters} promise, whatever keeps them. */
public interface UsageCountersContract {

    Owner OWNER = new Owner("p-1");
    LocalDate DAY = LocalDate.parse("2026-03-01");
    UsageCounter POSTS = UsageCounter.ofDay(OWNER, CounterType.PAGE_POSTS, DAY);

    UsageCounters tallies();

    @Test
    default void countsUpToTheLimit() {
        assertThat(add(POSTS, 2)).isTrue();
        assertThat(add(POSTS, 2)).isTrue();
        assertThat(add(POSTS, 2)).isFalse();
        assertThat(add(POSTS, 3)).isTrue();
        assertThat(count(POSTS)).isEqualTo(3);
    }

    @Test
    default void countsNothingAtALimitOfZero() {
        assertThat(add(POSTS, 0)).isFalse();
        assertThat(count(POSTS)).isZero();
    }

    @Test
    default void neverPassesTheLimitHoweverManyCount() {
        List<Boolean> added = Multi.createFrom()
                .range(0, 40)
                .onItem()
                .transformToUni(i -> tallies().add(POSTS, 15))
                .merge(8)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(added.stream().filter(counted -> counted)).hasSize(15);
        assertThat(count(POSTS)).isEqualTo(15);
    }

    @Test
    default void takesBackWhatWasCountedAndNoMore() {
        add(POSTS, 1);
        takeBack(POSTS);
        takeBack(POSTS);

        assertThat(count(POSTS)).isZero();
        assertThat(add(POSTS, 1)).isTrue();
    }

    @Test
    default void keepsOwnersKindsAndDaysApart() {
        List<UsageCounter> others = List.of(
                UsageCounter.ofDay(new Owner("p-2"), CounterType.PAGE_POSTS, DAY),
                UsageCounter.ofDay(OWNER, CounterType.SERVER_POSTS, DAY),
                UsageCounter.ofDay(OWNER, CounterType.PAGE_POSTS, DAY.plusDays(1)));
        add(POSTS, 5);

        assertThat(answer(tallies().read(others))).containsOnlyKeys(others).containsValue(0L);
        assertThat(answer(tallies().read(List.of(POSTS)))).isEqualTo(Map.of(POSTS, 1L));
    }

    private boolean add(UsageCounter tally, long limit) {
        return answer(tallies().add(tally, limit));
    }

    private void takeBack(UsageCounter tally) {
        answer(tallies().takeBack(tally));
    }

    private long count(UsageCounter tally) {
        return answer(tallies().read(List.of(tally))).get(tally);
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
