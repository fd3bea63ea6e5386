package io.askable.mongodb.support;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import io.askable.jobs.DatabaseUnavailable;

/** Turns what the driver throws into what the ports promise; the only place that knows the driver's exceptions. */
public final class DriverFailures {

    private static final int UNAUTHORIZED = 13;

    private DriverFailures() {}

    /** A taken key, or else: the answer is unknown. */
    public static RuntimeException translate(Throwable failure) {
        if (failure instanceof MongoBulkWriteException bulk && isTakenKeysAlone(bulk)) {
            return new DuplicateKey(bulk);
        }
        if (failure instanceof MongoException mongo && isTakenKey(mongo.getCode())) {
            return new DuplicateKey(mongo);
        }
        return new DatabaseUnavailable(failure);
    }

    /** Whether the server answered that this user may not. */
    public static boolean isForbidden(Throwable failure) {
        return failure instanceof DatabaseUnavailable
                && failure.getCause() instanceof MongoCommandException refusal
                && refusal.getErrorCode() == UNAUTHORIZED;
    }

    private static boolean isTakenKeysAlone(MongoBulkWriteException bulk) {
        return bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream().allMatch(error -> isTakenKey(error.getCode()));
    }

    private static boolean isTakenKey(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }
}
