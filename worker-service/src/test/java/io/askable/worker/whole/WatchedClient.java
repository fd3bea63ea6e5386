package io.askable.worker.whole;

import com.mongodb.MongoClientSettings;
import io.askable.testkit.mongodb.PortableSubset;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.inject.Singleton;

/** Lets the test kit see every command that the worker sends. */
@Singleton
public class WatchedClient implements MongoClientCustomizer {

    final PortableSubset subset = new PortableSubset();

    @Override
    public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
        return settings.addCommandListener(subset);
    }

    public void assertPortable() {
        subset.assertKept();
    }
}
