package io.askable.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkheadTest {
    private final Bulkhead places = new Bulkhead(2);

    @Test
    void thereAreSoManyAndNoMore() {
        places.take();
        assertThat(places.take()).isPresent();

        assertThat(places.take()).isEmpty();
        assertThat(places.taken()).isEqualTo(2);
    }

    @Test
    void onePlaceGivenBackTwiceIsOnePlace() {
        Bulkhead.Place first = places.take().orElseThrow();
        places.take();

        first.giveBack();
        first.giveBack();

        assertThat(places.take()).isPresent();
        assertThat(places.take()).isEmpty();
    }
}
