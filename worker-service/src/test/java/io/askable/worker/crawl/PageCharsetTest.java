package io.askable.worker.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCharsetTest {

    private static final String META = "<html><head><meta charset='%s'></head><body>x";

    @Test
    void believesHeaderBeforeMeta() {
        byte[] html = META.formatted("koi8-r").getBytes(StandardCharsets.US_ASCII);

        assertThat(of(html, "text/html; charset=\"Shift_JIS\"")).isEqualTo("Shift_JIS");
    }

    @ParameterizedTest
    @CsvSource({
        "koi8-r, KOI8-R",
        "windows-1251, windows-1251",
        "gb2312, GB2312",
        "euc-jp, EUC-JP",
        "big5, Big5",
        "iso-8859-1, windows-1252",
        "us-ascii, windows-1252",
        "utf-8, UTF-8"
    })
    void believesMetaWhereHeaderSaysNothing(String declared, String expected) {
        byte[] html = META.formatted(declared).getBytes(StandardCharsets.US_ASCII);

        assertThat(of(html, "text/html")).isEqualTo(expected);
        assertThat(of(html, "text/html; charset=no-such-charset")).isEqualTo(expected);
    }

    @Test
    void seesByteOrderMarks() {
        assertThat(of("\uFEFF<p>x".getBytes(StandardCharsets.UTF_8), "text/html"))
                .isEqualTo("UTF-8");
        assertThat(of("\uFEFF<p>x".getBytes(StandardCharsets.UTF_16LE), "text/html"))
                .startsWith("UTF-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "ISO-2022-JP", "ISO-2022-KR", "IBM037", "x-nothing", "%%%"})
    void takesNoCharsetThatHidesMarkup(String charset) {
        byte[] html = META.formatted(charset).getBytes(StandardCharsets.US_ASCII);

        assertThat(of(html, "text/html; charset=" + charset)).isEqualTo("UTF-8");
    }

    @Test
    void guessesWhereNothingIsSaid() {
        assertThat(of("<p>größer".getBytes(StandardCharsets.UTF_8), "text/html"))
                .isEqualTo("UTF-8");
        assertThat(of("<p>größer".getBytes(Charset.forName("windows-1252")), "text/html"))
                .isEqualTo("windows-1252");
        assertThat(PageCharset.of(new byte[0], Optional.empty())).isEqualTo(StandardCharsets.UTF_8);
    }

    private static String of(byte[] html, String contentType) {
        return PageCharset.of(html, Optional.of(contentType)).name();
    }
}
