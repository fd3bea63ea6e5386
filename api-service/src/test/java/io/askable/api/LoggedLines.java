package io.askable.api;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a class logs of level info and above, until it is closed. */
public final class LoggedLines extends Handler implements AutoCloseable {
    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final @Nullable Level before;

    private LoggedLines(Logger logger) {
        this.logger = logger;
        before = logger.getLevel();
    }

    public static LoggedLines of(Class<?> logging) {
        LoggedLines lines = new LoggedLines(Logger.getLogger(logging.getName()));
        lines.logger.setLevel(Level.INFO);
        lines.logger.addHandler(lines);
        return lines;
    }

    public List<String> levels() {
        return lines.stream().map(line -> line.getLevel().getName()).toList();
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
