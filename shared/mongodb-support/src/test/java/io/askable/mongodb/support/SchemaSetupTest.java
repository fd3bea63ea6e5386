package io.askable.mongodb.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import io.askable.jobs.DatabaseUnavailable;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class SchemaSetupTest {

    private static final String NAMESPACE = "askable.processing_jobs";

    @Test
    void refusesACollectionThatIsSharded() {
        assertThatThrownBy(() -> refuseSharded(Uni.createFrom().item(1L)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(NAMESPACE);
    }

    @Test
    void takesACollectionThatIsNot() {
        assertThat(refuseSharded(Uni.createFrom().item(0L))).isNull();
    }

    @Test
    void startsForAUserWhoMayNotLook() {
        assertThat(refuseSharded(refused(13, "Unauthorized"))).isNull();
    }

    @Test
    void doesNotTakeAnyOtherRefusalForThat() {
        assertThatThrownBy(() -> refuseSharded(refused(6, "HostUnreachable"))).isInstanceOf(DatabaseUnavailable.class);
    }

    private static Void refuseSharded(Uni<Long> count) {
        Documents answering = (Documents) Proxy.newProxyInstance(
                Documents.class.getClassLoader(),
                new Class<?>[] {Documents.class},
                (proxy, method, arguments) -> count);
        return SchemaSetup.refuseSharded(answering, NAMESPACE).await().atMost(Duration.ofSeconds(10));
    }

    private static Uni<Long> refused(int code, String name) {
        BsonDocument reply = BsonDocument.parse("{ok: 0, errmsg: '" + name + "', code: " + code + "}");
        return Uni.createFrom()
                .failure(DriverFailures.translate(new MongoCommandException(reply, new ServerAddress("db"))));
    }
}
