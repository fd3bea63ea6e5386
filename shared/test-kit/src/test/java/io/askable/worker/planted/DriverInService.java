package io.askable.worker.planted;

/** Breaks a rule on purpose. */
public class DriverInService {
    public org.bson.Document document;

    void breaksTheRest() throws Exception {
        new java.net.Socket("localhost", 1).close();
        java.time.Instant.now();
        Thread.sleep(1);
        io.smallrye.mutiny.Uni.createFrom().item(1).subscribe().asCompletionStage();
    }
}
