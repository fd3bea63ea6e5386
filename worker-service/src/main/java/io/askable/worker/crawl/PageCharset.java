package io.askable.worker.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Which charset a page is in: what its header says, else its byte order mark, else its meta element, else what fits. */
final class PageCharset {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

    /** What pages are written in; charsets that switch state, such as ISO-2022 and UTF-7, hide markup from filters. */
    private static final Pattern TAKEN = Pattern.compile(
            "UTF-(8|16|16BE|16LE)|ISO-8859-\\d+|windows-\\d+\\w?|Shift_JIS|EUC-(JP|KR)|GB(K|18030|2312)|Big5.*|KOI8-[RU]|TIS-620|x-windows-949");

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Browsers look for the meta element no further than 1,024 bytes; many sites need more. */
    private static final int PROLOGUE = 8_192;

    private PageCharset() {}

    static Charset of(byte[] html, Optional<String> contentType) {
        return contentType
                .map(PARAMETER::matcher)
                .filter(java.util.regex.Matcher::find)
                .flatMap(found -> named(found.group(1)))
                .or(() -> declared(html))
                .orElseGet(() -> isUtf8(html) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    /** By byte order mark or meta element; jsoup finds both. */
    private static Optional<Charset> declared(byte[] html) {
        ByteArrayInputStream prologue = new ByteArrayInputStream(html, 0, Math.min(PROLOGUE, html.length));
        try {
            Document document = Jsoup.parse(prologue, null, "");
            boolean fallback = document.charset().equals(StandardCharsets.UTF_8)
                    && document.selectFirst("meta[charset], meta[http-equiv=content-type]") == null;
            return fallback ? Optional.empty() : named(document.charset().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Charset> named(String label) {
        try {
            Charset charset = Charset.forName(label);
            // Pages that say Latin-1 or ASCII are read as browsers read them.
            boolean latin1 = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin1 ? WINDOWS_1252 : charset)
                    .filter(known -> TAKEN.matcher(known.name()).matches());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(byte[] html) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(html));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
