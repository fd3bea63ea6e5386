package io.askable.jobs;

/**
 * One running process.
 *
 * @param id unique to this start of it, so that a restart is somebody else
 * @param service {@code api-service}, {@code worker-service}, …
 * @param host the machine's name, for people
 */
public record Instance(String id, String service, String host) {

    public WorkerId asWorker() {
        return new WorkerId(id);
    }
}
