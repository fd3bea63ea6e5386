package io.askable.api;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class logs of level info and above, until it is closed. */
public final class LoggedLines extends Handler implements AutoCloseable {
    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private LoggedLines(Logger logger) {
        this.logger = logger;
    }

    public static LoggedLines of(Class<?> logging) {
        Logger logger = Logger.getLogger(logging.getName());
        logger.setLevel(Level.INFO);
        LoggedLines lines = new LoggedLines(logger);
        logger.addHandler(lines);
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
    }
}
