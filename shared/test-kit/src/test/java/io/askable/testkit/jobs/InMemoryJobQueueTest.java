package io.askable.testkit.jobs;

class InMemoryJobQueueTest implements JobQueueContract, QueueMaintenanceContract {

    private final InMemory subject = new InMemory();

    @Override
    public QueueUnderTest subject() {
        return subject;
    }
}
