package io.askable.testkit.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import org.junit.jupiter.api.Test;

class TestServerTest {

    @Test
    void leadsByAnotherPortToTheSameServerAsTheSameUser() {
        ConnectionString other = by("mongodb://me%40home:s+e%2Fc@db:27017,db2/app?authSource=users&replicaSet=rs0");

        assertThat(other.getHosts()).containsExactly("127.0.0.1:9");
        assertThat(other.isDirectConnection()).isTrue();
        assertThat(other.getCredential().getUserName()).isEqualTo("me@home");
        assertThat(other.getCredential().getPassword()).isEqualTo("s+e/c".toCharArray());
        assertThat(other.getCredential().getSource()).isEqualTo("users");
    }

    @Test
    void needsNoUserWhereTheServerHasNone() {
        assertThat(by("mongodb://db").getCredential()).isNull();
    }

    @Test
    void encryptsWhatIsEncryptedAlthoughTheNameIsAnother() {
        ConnectionString other = by("mongodb://db/?tls=true");

        assertThat(other.getSslEnabled()).isTrue();
        assertThat(other.getSslInvalidHostnameAllowed()).isTrue();
    }

    private static ConnectionString by(String url) {
        return new ConnectionString(TestServer.urlBy(9, new ConnectionString(url)));
    }
}
