package io.askable.mongodb.support;

import java.util.Optional;
import org.bson.conversions.Bson;

/** What to read from a collection, in which order and how much of it; a limit of 0 is none. */
public record Find(Bson filter, Optional<Bson> sort, Optional<Bson> projection, Optional<String> hint, int limit) {

    public static Find where(Bson filter) {
        return new Find(filter, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    public Find sortedBy(Bson order) {
        return new Find(filter, Optional.of(order), projection, hint, limit);
    }

    public Find only(Bson fields) {
        return new Find(filter, sort, Optional.of(fields), hint, limit);
    }

    /** The name of the index to use. */
    public Find hinted(String index) {
        return new Find(filter, sort, projection, Optional.of(index), limit);
    }

    public Find atMost(int count) {
        return new Find(filter, sort, projection, hint, count);
    }
}
