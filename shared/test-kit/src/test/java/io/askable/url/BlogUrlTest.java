package io.askable.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlogUrlTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
                    example.com => https://example.com/
                    example.com/post => https://example.com/post
                    //example.com/post => https://example.com/post
                    example.com:8080/post => https://example.com:8080/post
                    localhost:8090 => https://localhost:8090/
                    HTTPS://Example.COM/Post => https://example.com/Post
                    http://example.com => http://example.com/
                    http://www.example.com/ => http://example.com/
                    https://www.www.example.com/ => https://example.com/
                    https://WWW.example.com./post => https://example.com/post
                    https://www.com => https://www.com/
                    https://www.com. => https://www.com/
                    https://wwww.example.com => https://wwww.example.com/
                    https://example.com:443/ => https://example.com/
                    http://example.com:80/ => http://example.com/
                    http://example.com:443/ => http://example.com:443/
                    https://example.com:80/ => https://example.com:80/
                    https://example.com:/post => https://example.com/post
                    https://example.com:00443/post => https://example.com/post
                    https://example.com/post/ => https://example.com/post
                    https://example.com/post/// => https://example.com/post
                    https://example.com// => https://example.com/
                    https://example.com/a//b => https://example.com/a//b
                    https://example.com/post#comments => https://example.com/post
                    https://example.com/post/? => https://example.com/post
                    https://example.com?p=1 => https://example.com/?p=1
                    https://example.com/?b=2&a=1 => https://example.com/?b=2&a=1
                    https://example.com/?a=1&&b => https://example.com/?a=1&b
                    https://example.com/?q=a/ => https://example.com/?q=a/
                    https://example.com/?utm_source=x => https://example.com/
                    https://example.com/?UTM_Source=x&p=1&fbclid=y => https://example.com/?p=1
                    https://example.com/?gclid=1&mc_cid=2&mc_eid=3&igshid=4&ref_src=5&ref=6 => https://example.com/?ref=6
                    https://example.com/?p=utm_source => https://example.com/?p=utm_source
                    https://bücher.example/bücher => https://xn--bcher-kva.example/b%C3%BCcher
                    https://BÜCHER.example/ => https://xn--bcher-kva.example/
                    https://xn--bcher-kva.example/ => https://xn--bcher-kva.example/
                    https://b%C3%BCcher.example/ => https://xn--bcher-kva.example/
                    https://example。com/ => https://example.com/
                    https://%65xample.com/ => https://example.com/
                    https://example.com/a%20b%zz => https://example.com/a%20b%25zz
                    https://example.com/{a}|b^c => https://example.com/%7Ba%7D%7Cb%5Ec
                    https://example.com/a[1]?b[]=2 => https://example.com/a%5B1%5D?b%5B%5D=2
                    https://my_blog.example.com/ => https://my_blog.example.com/
                    http://127.0.0.1:8080/x => http://127.0.0.1:8080/x
                    http://[::1]:8080/x => http://[::1]:8080/x
                    """)
    void hasOneNormalForm(String text, String normal) {
        assertThat(BlogUrl.of(text).value()).isEqualTo(normal);
        assertThat(BlogUrl.of(normal).value()).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ftp://example.com/",
                "mailto:a@example.com",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "http:example.com",
                "http://",
                "https:///post",
                "https://?x",
                "https://#x",
                "/post",
                "https://user@example.com/",
                "https://user:pass@example.com/",
                "https://example.com@evil.example/",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:port/",
                "https://example.com:80:81/",
                "https://exa mple.com/",
                "https://example.com/a b",
                "https://example.com\\@a.b",
                "https://example.com/\u0000",
                "https://example.com/\nx",
                "https://exam\u00adple.com/",
                "https://example.com/\u200b",
                "https://example.com/\u202e",
                "https://example..com/",
                "https://.example.com/",
                "https://example.com../",
                "https://-/",
                "https://*.example.com/",
                "https://exa%mple.com/",
                "https://a%2fb.example/",
                "https://a%00b.example/",
                "https://%ff.example/",
                "https://[::1/",
                "https://[1.2.3.4]/",
                "https://[:::]/",
                "https://[::1]a/",
                "https://[fe80::1%25eth0]/",
                "https://a\u2100b.example/",
                "https://straße.example/"
            })
    void refusesWhatIsNoPost(String text) {
        assertThatExceptionOfType(InvalidBlogUrl.class).isThrownBy(() -> BlogUrl.of(text));
    }

    @Test
    void takesAddressesUpToItsLimit() {
        String longest = "https://example.com/" + "a".repeat(BlogUrl.MAX_LENGTH - 20);

        assertThat(BlogUrl.of(longest).value()).hasSize(BlogUrl.MAX_LENGTH);
        assertThatExceptionOfType(InvalidBlogUrl.class).isThrownBy(() -> BlogUrl.of(longest + "a"));
        assertThatExceptionOfType(InvalidBlogUrl.class)
                .isThrownBy(() -> BlogUrl.of("https://example.com/" + "ü".repeat(500)));
    }

    @Test
    void namesItsHost() {
        assertThat(BlogUrl.of("https://WWW.Example.com:8080/x").host()).isEqualTo("example.com");
        assertThat(BlogUrl.of("https://[::1]/x").host()).isEqualTo("[::1]");
    }
}
