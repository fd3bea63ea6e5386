package io.askable.api;

import com.mongodb.ServerAddress;
import io.askable.testkit.mongodb.TestServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/** A database of its own for the service under test, behind a cable that can be cut; tracing is on. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    private final String database = "test_api_" + UUID.randomUUID().toString().substring(0, 8);
    private final Cable cable = newCable();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "askable.mongodb.url", TestServer.urlBy(cable.connect()),
                "askable.mongodb.database", database,
                "quarkus.http.test-port", "0",
                "askable.jobs.watch-period", "100ms",
                "askable.search.look", "1ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(cable, new TestInjector.MatchesType(Cable.class));
    }

    @Override
    public void stop() {
        cable.close();
        TestServer.drop(database);
    }

    private static Cable newCable() {
        ServerAddress server = TestServer.address();
        return new Cable(server.getHost(), server.getPort());
    }
}
