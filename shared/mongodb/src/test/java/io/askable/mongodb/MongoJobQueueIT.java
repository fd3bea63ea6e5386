package io.askable.mongodb;

import io.askable.testkit.jobs.JobQueueContract;
import io.askable.testkit.jobs.QueueCareContract;
import io.askable.testkit.jobs.QueueUnderTest;
import io.askable.testkit.mongodb.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoJobQueueIT implements JobQueueContract, QueueCareContract {

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
