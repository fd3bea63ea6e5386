package io.askable.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import io.askable.jobs.DatabaseUnavailable;

/** Turns what the driver throws into what the ports promise; the only place that knows the driver's exceptions. */
final class DriverFailures {

    private DriverFailures() {}

    /** A taken key, or else: the answer is unknown. */
    static RuntimeException translate(Throwable failure) {
        if (failure instanceof MongoException mongo
                && ErrorCategory.fromErrorCode(mongo.getCode()) == ErrorCategory.DUPLICATE_KEY) {
            return new DuplicateKey(mongo);
        }
        return new DatabaseUnavailable(failure);
    }
}
