package io.askable.language.retrieve;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.askable.content.Article;
import io.askable.content.Block;
import io.askable.content.BlockKind;
import io.askable.content.Passage;
import io.askable.url.BlogUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {

    private final PassageSplitter splitter = new PassageSplitter();

    @Test
    void headingOpensThePassageItHeads() {
        Article article = article(
                block(BlockKind.PARAGRAPH, "Bread needs time."),
                block(BlockKind.HEADING, "How long to wait"),
                block(BlockKind.PARAGRAPH, "Twelve hours are enough."));
        assertThat(splitter.split(article))
                .extracting(Passage::block, Passage::text)
                .containsExactly(
                        tuple(0, "Bread needs time."), tuple(1, "How long to wait\n\nTwelve hours are enough."));
    }

    @Test
    void headingThatHeadsNothingIsNoPassage() {
        assertThat(splitter.split(article(block(BlockKind.HEADING, "Comments"))))
                .isEmpty();
    }

    @Test
    void passagesAreBoundedSubstringsThatTogetherHoldEverySentence() {
        Block longParagraph = block(BlockKind.PARAGRAPH, sentences(40));
        Article article = article(longParagraph, block(BlockKind.LIST, "one item\nanother item"), longParagraph);
        List<Passage> passages = splitter.split(article);
        assertThat(passages).hasSizeGreaterThan(5).allSatisfy(passage -> {
            assertThat(article.text()).contains(passage.text());
            assertThat(passage.text().split("\\s+")).hasSizeLessThanOrEqualTo(PassageSplitter.MAX_WORDS);
            assertThat(passage.text()).endsWith(passage.text().contains("item") ? "" : ".");
        });
        assertThat(passages.stream().map(Passage::text).collect(joining(" ")).split("\\s+"))
                .containsExactly(article.text().split("\\s+"));
    }

    @Test
    void sentenceLongerThanAPassageIsCutBetweenWords() {
        String endless = IntStream.range(0, 350).mapToObj(i -> "word" + i).collect(joining(" "));
        List<Passage> passages = splitter.split(article(block(BlockKind.PARAGRAPH, endless)));
        assertThat(passages).hasSizeBetween(4, 5);
        assertThat(passages.stream().map(Passage::text).collect(joining(" "))).isEqualTo(endless);
    }

    @Test
    void textWithoutSpacesIsCutBetweenCharacters() {
        String endless = "𝒳".repeat(1_000);
        List<Passage> passages = splitter.split(article(block(BlockKind.CODE, endless)));
        assertThat(passages).hasSizeGreaterThan(1);
        assertThat(passages.stream().map(Passage::text).collect(joining())).isEqualTo(endless);
        assertThat(passages)
                .noneMatch(passage -> Character.isLowSurrogate(passage.text().charAt(0)));
    }

    private static String sentences(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Loaf number " + i + " rose slowly in the cold kitchen before noon.")
                .collect(joining(" "));
    }

    private static Block block(BlockKind kind, String text) {
        return new Block(0, kind, text);
    }

    private static Article article(Block... blocks) {
        List<Block> numbered = new ArrayList<>();
        for (Block block : blocks) {
            numbered.add(new Block(numbered.size(), block.kind(), block.text()));
        }
        return new Article(
                BlogUrl.of("https://blog.example/bread"),
                "Bread",
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                numbered);
    }
}
