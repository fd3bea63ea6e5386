package io.askable.api.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.DatabaseUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LateFailuresTest {

    private final Logger logger = Logger.getLogger(LateFailures.class.getName());
    private final List<Level> told = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            told.add(logged.getLevel());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        logger.addHandler(listener);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(listener);
    }

    @Test
    void saysNothingOfADatabaseThatWasReportedBefore() {
        LateFailures.tell(new DatabaseUnavailable(new IllegalStateException("cut")));
        assertThat(told).isEmpty();
    }

    @Test
    void warnsOfWhatNobodyReported() {
        LateFailures.tell(new IllegalStateException("a bug"));
        assertThat(told).extracting(Level::getName).containsAnyOf("WARN", "WARNING");
    }
}
