package io.askable.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private final Buckets buckets = new Buckets("asks", 2);

    @Test
    void grantsAMinutesWorthAtOnceAndSaysHowLongToWait() {
        assertThat(buckets.take("a").granted()).isTrue();
        assertThat(buckets.take("a").remaining()).isZero();

        Buckets.RateLimitResult refused = buckets.take("a");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.pause()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(refused.policy()).isEqualTo("\"asks\";q=2;w=60");
        assertThat(refused.state()).matches("\"asks\";r=0;t=\\d+");
    }

    @Test
    void callersDoNotShareABucket() {
        buckets.take("a");
        buckets.take("a");

        assertThat(buckets.take("b").granted()).isTrue();
    }

    @Test
    void whatIsGivenBackIsThereAgain() {
        buckets.take("a");
        buckets.take("a");
        buckets.giveBack("a");

        assertThat(buckets.take("a").granted()).isTrue();
    }
}
