package io.askable.testkit.content;

import static io.askable.testkit.content.ContentUnderTest.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.HostSlots;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link HostSlots} promise, whatever keeps them. */
public interface HostSlotsContract {

    Duration DELAY = Duration.ofSeconds(30);

    HostSlots lanes();

    /** The lanes' own present. */
    Instant now();

    @Test
    default void givesFreeLaneAtOnce() {
        assertThat(answer(lanes().takeSlot("blog.example", DELAY))).isBeforeOrEqualTo(now());
    }

    @Test
    default void givesBusyLaneOneDelayLater() {
        Instant first = answer(lanes().takeSlot("blog.example", DELAY));

        assertThat(answer(lanes().takeSlot("blog.example", DELAY))).isEqualTo(first.plus(DELAY));
        assertThat(answer(lanes().takeSlot("blog.example", DELAY))).isEqualTo(first.plus(DELAY.multipliedBy(2)));
    }

    @Test
    default void keepsLanesOfHostsApart() {
        answer(lanes().takeSlot("one.example", DELAY));

        assertThat(answer(lanes().takeSlot("two.example", DELAY))).isBeforeOrEqualTo(now());
    }

    @Test
    default void givesThousandTakersSlotsOneDelayApart() {
        int takers = 1_000;

        List<Instant> slots = answer(Multi.createFrom()
                        .range(0, takers)
                        .onItem()
                        .transformToUni(ignored -> lanes().takeSlot("busy.example", DELAY))
                        .merge(64)
                        .collect()
                        .asList())
                .stream()
                .sorted()
                .toList();

        assertThat(slots).hasSize(takers);
        for (int i = 1; i < takers; i++) {
            assertThat(slots.get(i)).isEqualTo(slots.get(i - 1).plus(DELAY));
        }
    }

    @Test
    default void givesLaterTakerLaterSlot() {
        Instant before = answer(lanes().takeSlot("blog.example", DELAY));
        for (int i = 0; i < 50; i++) {
            Instant slot = answer(lanes().takeSlot("blog.example", DELAY));
            assertThat(slot).isAfter(before);
            before = slot;
        }
    }
}
