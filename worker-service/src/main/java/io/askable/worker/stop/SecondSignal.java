package io.askable.worker.stop;

import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Listens to SIGTERM and SIGINT while the process already stops: the virtual machine itself ignores the second one. Nothing in
 * the JDK's public API hears signals.
 */
final class SecondSignal implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SecondSignal.class);

    private final Map<Signal, SignalHandler> before = new HashMap<>();

    private SecondSignal() {}

    /** Calls {@code listener} at every such signal until closed. On a platform without signals never. */
    static SecondSignal calls(Runnable listener) {
        SecondSignal second = new SecondSignal();
        second.listen("TERM", listener);
        second.listen("INT", listener);
        return second;
    }

    private void listen(String name, Runnable listener) {
        try {
            Signal signal = new Signal(name);
            before.put(signal, Signal.handle(signal, received -> {
                LOG.infof("SIG%s again: hurrying", received.getName());
                listener.run();
            }));
        } catch (IllegalArgumentException e) {
            LOG.debugf("SIG%s cannot be heard: %s", name, e.getMessage());
        }
    }

    @Override
    public void close() {
        before.forEach(Signal::handle);
    }
}
