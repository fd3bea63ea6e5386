package io.askable.testkit.site;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A self-signed certificate made by the JDK's keytool. */
public record Certificate(SSLContext context, Path pem) {

    private static final String PASSWORD = "changeit";

    /** For one name, kept in {@code folder}. */
    public static Certificate selfSigned(String name, Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("store.p12");
        Path pem = folder.resolve("certificate.pem");
        String[] common = {"-alias", "site", "-keystore", store.toString(), "-storepass", PASSWORD};
        keytool(common, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=dns:" + name);
        keytool(common, "-exportcert", "-rfc", "-file", pem.toString());
        return new Certificate(context(store), pem);
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String[] common, String... arguments) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        ProcessBuilder process = new ProcessBuilder(keytool.toString()).redirectErrorStream(true);
        process.command().addAll(List.of(arguments));
        process.command().addAll(List.of(common));
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes());
        if (running.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
    }
}
