package io.askable.api.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.api.problems.Refusal;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import org.junit.jupiter.api.Test;

class AskPlacesTest {
    private final AskPlaces places = new AskPlaces(new SmallRyeConfigBuilder()
            .withMapping(AskConfig.class)
            .withDefaultValue("askable.ask.in-work", "1")
            .build()
            .getConfigMapping(AskConfig.class));

    @Test
    void whoAsksWhileAnotherIsAnsweredIsSentAway() {
        places.within(Uni.createFrom().nothing()).subscribe().with(answer -> {});

        whole().assertFailedWith(Refusal.Overloaded.class);
        streamed().assertFailedWith(Refusal.Overloaded.class);
    }

    @Test
    void answerGivesItsPlaceBack() {
        whole().assertItem("answer");
        streamed().assertItems("answer").assertCompleted();
        whole().assertItem("answer");
    }

    @Test
    void failureGivesItsPlaceBack() {
        IllegalStateException failure = new IllegalStateException("model down");
        places.within(Uni.createFrom().failure(failure)).subscribe().with(answer -> {}, ignored -> {});
        places.within(Multi.createFrom().failure(failure)).subscribe().with(answer -> {}, ignored -> {});

        whole().assertItem("answer");
    }

    @Test
    void readerWhoGoesGivesTheirPlaceBack() {
        places.within(Uni.createFrom().nothing()).subscribe().with(answer -> {}).cancel();
        places.within(Multi.createFrom().nothing())
                .subscribe()
                .with(answer -> {})
                .cancel();

        whole().assertItem("answer");
    }

    @Test
    void nobodyTakesAPlaceBeforeTheyWait() {
        assertThat(places.within(Uni.createFrom().nothing())).isNotNull();
        assertThat(places.within(Multi.createFrom().nothing())).isNotNull();

        whole().assertItem("answer");
    }

    private UniAssertSubscriber<String> whole() {
        return places.within(Uni.createFrom().item("answer")).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private AssertSubscriber<String> streamed() {
        return places.within(Multi.createFrom().item("answer")).subscribe().withSubscriber(AssertSubscriber.create(1));
    }
}
