package io.askable.testkit.jobs;

class InMemoryJobQueueTest implements JobQueueContract, QueueCareContract {

    private final InMemory subject = new InMemory();

    @Override
    public QueueUnderTest subject() {
        return subject;
    }
}
