package io.askable.mongodb.jobs;

import io.askable.testkit.jobs.JobQueueContract;
import io.askable.testkit.jobs.QueueMaintenanceContract;
import io.askable.testkit.jobs.QueueUnderTest;
import io.askable.testkit.mongodb.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoJobQueueIT implements JobQueueContract, QueueMaintenanceContract {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private MongoQueueUnderTest subject;

    @BeforeEach
    void start() {
        subject = MongoQueueUnderTest.on(MONGO);
    }

    @Override
    public QueueUnderTest subject() {
        return subject;
    }
}
