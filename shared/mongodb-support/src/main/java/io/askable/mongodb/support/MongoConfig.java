package io.askable.mongodb.support;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Which database holds everything. */
@ConfigMapping(prefix = "askable.mongodb")
public interface MongoConfig {

    /**
     * A MongoDB connection string; {@code MONGODB_URL} sets it too. Write concern and read preference in it do not count: every
     * write waits for the majority and every read asks the primary.
     */
    @WithDefault("mongodb://127.0.0.1:27017")
    String url();

    /** The database's name; {@code DATABASE_NAME} sets it too. Another name is another, empty Askable. */
    @WithDefault("askable")
    String database();

    /** How long start-up waits for a server that is not there yet, before it gives up. */
    @WithDefault("30s")
    Duration startTimeout();
}
