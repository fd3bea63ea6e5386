package io.askable.worker.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTermsTest {

    @Test
    void refusesAHeartbeatLongerThanAThirdOfTheLease() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeaseTerms(Duration.ofSeconds(20), Duration.ofSeconds(7)))
                .withMessageContaining("third");
    }

    @Test
    void refusesALeaseThatLeavesNoTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeaseTerms(Duration.ofSeconds(3), Duration.ofSeconds(1)));
    }

    @Test
    void trustsALeaseThreeSecondsShortOfItsEnd() {
        LeaseTerms terms = new LeaseTerms(Duration.ofSeconds(20), Duration.ofSeconds(5));
        assertThat(terms.trustedNanos()).isEqualTo(Duration.ofSeconds(17).toNanos());
    }
}
