package io.askable.testkit.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** URLs that an attacker tries in order to reach a server on this machine or in its network, made systematically. */
public final class UrlForms {

    private static final List<String> ADDRESSES = List.of(
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",
            "10.0.0.1",
            "100.100.100.200",
            "169.254.169.254",
            "172.16.0.1",
            "192.168.0.1");

    private static final List<String> IPV6 = List.of(
            "[::1]",
            "[::]",
            "[0:0:0:0:0:0:0:1]",
            "[0000::0001]",
            "[::0001]",
            "[::1%25lo]",
            "[::1%lo]",
            "[fe80::1%25eth0]",
            "[fd00:ec2::254]",
            "[fc00::1]",
            "[ff02::1]",
            "[100::1]",
            "[2001:db8::1]",
            "[::1].",
            "[::1",
            "::1",
            "[v1.a]");

    private static final List<String> NAMES = List.of(
            "localhost",
            "LOCALHOST",
            "localhost.",
            "localhost..",
            "a.localhost",
            "ip6-localhost",
            "localhost.localdomain",
            "\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54",
            "\u24dbocalhost",
            "loc\u0430lhost",
            "local\u00adhost",
            "lo\u200bcalhost",
            "%6c%6f%63%61%6c%68%6f%73%74",
            "%256cocalhost",
            "xn--lclhost-gsf5c",
            "db",
            "metadata",
            "metadata.google.internal",
            "kubernetes.default.svc",
            "router.home.arpa",
            "printer.local",
            "hidden.onion",
            "inner.example.com",
            "Inner.Example.COM.",
            "mixed.example.com",
            "sixth.example.com",
            "mapped.example.com",
            "rebind.example.com",
            "127.0.0.1.nip.example.com",
            "inner.example.com\u3002",
            "inn\u0435r.example.com",
            "inner.example.com%2f.public.example.com",
            "inner_host.example.com",
            "-inner.example.com",
            "inner..example.com",
            ".inner.example.com",
            "*.example.com");

    private UrlForms() {}

    /** More than 300, all different, aimed at {@code port}. */
    public static List<String> aimedAt(int port) {
        Set<String> forms = new LinkedHashSet<>();
        Stream.of(
                        ADDRESSES.stream().flatMap(address -> new AddressForms(address).all().stream()),
                        IPV6.stream(),
                        NAMES.stream())
                .flatMap(hosts -> hosts)
                .forEach(host -> forms.add("http://" + host + ":" + port + "/form"));
        syntax(port).forEach(forms::add);
        return List.copyOf(forms);
    }

    /** Where the parts of a URL are drawn differently by different parsers. */
    private static Stream<String> syntax(int port) {
        String inner = "127.0.0.1:" + port;
        return Stream.of(
                inner + "/form",
                "//" + inner + "/form",
                "///" + inner + "/form",
                "/\\" + inner + "/form",
                "\\\\" + inner + "\\form",
                "http:" + inner + "/form",
                "http:/" + inner + "/form",
                "http:///" + inner + "/form",
                "http:\\\\" + inner + "\\form",
                "http://///" + inner + "/form",
                "HTTP://" + inner + "/form",
                "hTTps://" + inner + "/form",
                "https://" + inner + "/form",
                " http://" + inner + "/form ",
                "\thttp://" + inner + "/form",
                "ht\ttp://" + inner + "/form",
                "http://127.0.\t0.1:" + port + "/form",
                "http://127.0.0.1\u0000:" + port + "/form",
                "http://127.0.0.1 :" + port + "/form",
                "http://127.0.0.1: " + port + "/form",
                "http://127.0.0.1:0" + port + "/form",
                "http://127.0.0.1:+" + port + "/form",
                "http://127.0.0.1:" + (port + 65_536) + "/form",
                "http://127.0.0.1:" + port + ":80/form",
                "http://127.0.0.1:80:" + port + "/form",
                "http://127.0.0.1:/form",
                "http://127.0.0.1:0/form",
                "http://public.example.com@" + inner + "/form",
                "http://public.example.com:80@" + inner + "/form",
                "http://" + inner + "@public.example.com/form",
                "http://" + inner + "\\@public.example.com/form",
                "http://" + inner + "#@public.example.com/form",
                "http://" + inner + "?@public.example.com/form",
                "http://public.example.com%40" + inner + "/form",
                "http://public.example.com#@" + inner + "/form",
                "http://public.example.com\\@" + inner + "/form",
                "http://a@public.example.com@" + inner + "/form",
                "http://@" + inner + "/form",
                "http://:@" + inner + "/form",
                "http://;" + inner + "/form",
                "http://0/form",
                "http://0:" + port + "/form",
                "http://127.1:" + port + "/form",
                "http://127:" + port + "/form",
                "http://1.1:" + port + "/form",
                "http://:" + port + "/form",
                "http://?" + inner,
                "ftp://" + inner + "/form",
                "gopher://" + inner + "/_GET",
                "dict://" + inner + "/info",
                "ldap://" + inner + "/form",
                "ws://" + inner + "/form",
                "tftp://" + inner + "/form",
                "file:///etc/passwd",
                "file://" + inner + "/etc/passwd",
                "jar:http://" + inner + "/form!/x",
                "view-source:http://" + inner + "/form",
                "feed:http://" + inner + "/form",
                "url:http://" + inner + "/form",
                "data:text/html,<p>x",
                "javascript:location='http://" + inner + "/form'",
                "mailto:someone@" + inner,
                "http://inner.example.com:22/form",
                "http://inner.example.com:6379/form",
                "http://inner.example.com:27017/form",
                "http://" + "a".repeat(64) + ".inner.example.com:" + port + "/form",
                "http://inner.example.com:" + port + "/" + "a".repeat(5_000));
    }
}
