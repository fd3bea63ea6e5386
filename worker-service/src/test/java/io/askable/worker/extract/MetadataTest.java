package io.askable.worker.extract;

import static io.askable.worker.extract.ExtractionPages.PROSE;
import static io.askable.worker.extract.ExtractionPages.article;
import static io.askable.worker.extract.ExtractionPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Article;
import io.askable.url.BlogUrl;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {

    private static Article with(String head) {
        return article(page(head, "<main>" + PROSE + "</main>"));
    }

    @Test
    void structuredDataComesFirst() {
        Article article = with("""
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "The Hive"},
                  {"@type": ["Thing", "NewsArticle"], "headline": "How bees sleep", "datePublished": "2024-03-05T23:30:00-08:00",
                   "author": [{"@type": "Person", "name": "Ada Comb"}, {"name": "Bo Wax"}], "inLanguage": "en-GB"}]}</script>
                <meta property="og:title" content="Sleep!"><meta name="author" content="admin">""");

        assertThat(article.title()).isEqualTo("How bees sleep");
        assertThat(article.author()).contains("Ada Comb, Bo Wax");
        assertThat(article.publishedDate()).contains(LocalDate.of(2024, 3, 5));
        assertThat(article.language()).contains("en");
    }

    @Test
    void metaElementsComeNext() {
        Article article = with("""
                <title>How bees sleep - The Hive</title><meta property="og:site_name" content="The Hive">
                <meta name="Author" content="By Ada Comb"><meta property="article:published_time" content="20240305">
                <meta name="description" content="Bees, bees, bees"><meta property="og:description" content="Where a bee spends the night.">
                <meta property="og:locale" content="de_AT"><link rel="canonical" href="/bees?utm_source=x">""");

        assertThat(article.title()).isEqualTo("How bees sleep");
        assertThat(article.author()).contains("Ada Comb");
        assertThat(article.publishedDate()).contains(LocalDate.of(2024, 3, 5));
        assertThat(article.language()).contains("de");
        assertThat(article.description()).contains("Where a bee spends the night.");
        assertThat(article.canonical()).contains(BlogUrl.of("https://bees.example/bees"));
    }

    @Test
    void whatReadersSeeComesLast() {
        Article article = article(page(
                "",
                "<article><h1>How bees sleep</h1><a rel='author' href='/ada'>Ada Comb</a>"
                        + "<time datetime='2024-03-05T10:00'>March</time>" + PROSE + "</article>"));

        assertThat(article.title()).isEqualTo("How bees sleep");
        assertThat(article.author()).contains("Ada Comb");
        assertThat(article.publishedDate()).contains(LocalDate.of(2024, 3, 5));
    }

    @Test
    void pageThatSaysNothingHasItsAddressForTitleAndNothingElse() {
        Article article = with("");

        assertThat(article.title()).isEqualTo(ExtractionPages.URL.value());
        assertThat(article.description()).isEmpty();
        assertThat(article.author()).isEmpty();
        assertThat(article.language()).isEmpty();
        assertThat(article.publishedDate()).isEmpty();
        assertThat(article.canonical()).isEmpty();
    }

    @Test
    void impossibleCanonicalAndLanguageAreIgnored() {
        Article article =
                article("<html lang='english please'><head><link rel=canonical href='javascript:alert(1)'></head><body>"
                        + PROSE);

        assertThat(article.canonical()).isEmpty();
        assertThat(article.language()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05, 2024-03-05",
        "2024-03-05T23:59:59Z, 2024-03-05",
        "20240305T101500, 2024-03-05",
        "2024/03/05 10:00, 2024-03-05",
        "'Tue, 05 Mar 2024 10:00:00 GMT', 2024-03-05",
        "2024-13-05,",
        "2024,",
        "yesterday,",
        "20240305999,"
    })
    void datesForMachinesAreRead(String text, LocalDate date) {
        assertThat(PublishedDates.parse(text)).isEqualTo(Optional.ofNullable(date));
    }

    @ParameterizedTest
    @CsvSource({
        "How bees sleep | The Hive, The Hive, How bees sleep",
        "The Hive: How bees sleep, The Hive, The Hive: How bees sleep",
        "The Hive – How bees sleep, The Hive, How bees sleep",
        "Bees - and wasps - The Hive, The Hive, Bees - and wasps",
        "How bees sleep | The Hive, , How bees sleep",
        "Bees | The Hive, , Bees | The Hive",
        "How bees sleep - and why, , How bees sleep - and why",
        "How bees sleep, The Hive, How bees sleep"
    })
    void siteNameLeavesTheTitle(String title, String site, String cleaned) {
        assertThat(SiteName.removed(title, Optional.ofNullable(site))).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "' … – ', 0", "Bees don't sleep., 3", "蜜蜂睡覺, 2", "ผึ้งนอน, 3", "꿀벌은 잠을 잔다, 3", "iOS 17 の新機能, 4"
    })
    void wordsAreCountedInAnyScript(String text, int words) {
        assertThat(PlainWords.count(text)).isEqualTo(words);
    }
}
