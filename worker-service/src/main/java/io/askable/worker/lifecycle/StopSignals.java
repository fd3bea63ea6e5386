package io.askable.worker.lifecycle;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Hears SIGTERM and SIGINT before the virtual machine does. That one would begin to shut down at once, in which nothing may be
 * loaded any more that wants a shutdown hook, the embedder's native library among it, so a job could not finish; and it would
 * not hear a second signal. Nothing in the JDK's public API hears signals.
 */
final class StopSignals implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StopSignals.class);

    /** What a shell says of a process that a signal ended: this plus the signal's number. */
    private static final int ENDED_BY_SIGNAL = 128;

    private final Map<Signal, SignalHandler> before = new HashMap<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final IntConsumer stop;
    private final Runnable hurry;

    private StopSignals(IntConsumer stop, Runnable hurry) {
        this.stop = stop;
        this.hurry = hurry;
    }

    /**
     * Where signals cannot be had, the virtual machine's own handling stays.
     *
     * @param stop called once, with the exit status; may block
     * @param hurry called at each further signal
     */
    static StopSignals listen(IntConsumer stop, Runnable hurry) {
        StopSignals signals = new StopSignals(stop, hurry);
        signals.listenTo("TERM");
        signals.listenTo("INT");
        return signals;
    }

    private void listenTo(String name) {
        try {
            Signal signal = new Signal(name);
            before.put(signal, Signal.handle(signal, this::received));
        } catch (IllegalArgumentException e) {
            LOG.debugf("SIG%s cannot be heard: %s", name, e.getMessage());
        }
    }

    private void received(Signal signal) {
        if (stopping.compareAndSet(false, true)) {
            LOG.infof("SIG%s: finishing or handing back what runs", signal.getName());
            stop.accept(ENDED_BY_SIGNAL + signal.getNumber());
        } else {
            LOG.infof("SIG%s again: hurrying", signal.getName());
            hurry.run();
        }
    }

    @Override
    public void close() {
        before.forEach(Signal::handle);
    }
}
