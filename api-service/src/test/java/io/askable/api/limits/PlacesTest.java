package io.askable.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places(2);

    @Test
    void thereAreSoManyAndNoMore() {
        places.take();
        assertThat(places.take()).isPresent();

        assertThat(places.take()).isEmpty();
        assertThat(places.taken()).isEqualTo(2);
    }

    @Test
    void onePlaceGivenBackTwiceIsOnePlace() {
        Places.Place first = places.take().orElseThrow();
        places.take();

        first.giveBack();
        first.giveBack();

        assertThat(places.take()).isPresent();
        assertThat(places.take()).isEmpty();
    }
}
