package io.askable.testkit.site;

import java.io.IOException;
import java.io.OutputStream;

/** What a {@link StubSite} does with one request; the connection is closed afterwards. See {@link StubAnswers}, {@link HostileAnswers}. */
@FunctionalInterface
public interface StubAnswer {

    void write(ReceivedRequest asked, Wire wire) throws IOException, InterruptedException;

    /** The way back to the client. */
    interface Wire {

        OutputStream out();

        /** Waits, but no longer than the site is open. */
        void pause(long millis) throws InterruptedException;
    }
}
