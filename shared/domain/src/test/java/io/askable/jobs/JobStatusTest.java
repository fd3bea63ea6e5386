package io.askable.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JobStatusTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FROM       | QUEUED | PROCESSING | COMPLETED | FAILED | CANCELLED
            QUEUED     | no     | yes        | no        | no     | yes
            PROCESSING | yes    | no         | yes       | yes    | yes
            COMPLETED  | yes    | no         | no        | no     | no
            FAILED     | yes    | no         | no        | no     | no
            CANCELLED  | yes    | no         | no        | no     | no
            """, useHeadersInDisplayName = true)
    void tableOfMoves(
            JobStatus from, String queued, String processing, String completed, String failed, String cancelled) {
        String[] wanted = {queued, processing, completed, failed, cancelled};

        for (JobStatus next : JobStatus.values()) {
            assertThat(from.canBecome(next)).as("%s to %s", from, next).isEqualTo(wanted[next.ordinal()].equals("yes"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void wireNameLeadsBack(JobStatus status) {
        assertThat(JobStatus.ofWireName(status.wireName())).isEqualTo(status);
    }

    @Test
    void takesNoOtherName() {
        assertThatThrownBy(() -> JobStatus.ofWireName("Queued")).isInstanceOf(IllegalArgumentException.class);
    }
}
