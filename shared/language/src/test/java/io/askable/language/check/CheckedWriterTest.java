package io.askable.language.check;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Article;
import io.askable.language.NoEmbedder;
import io.askable.language.QuestionWriter;
import io.askable.language.WritingBrief;
import io.askable.language.extractive.ExtractiveWriter;
import org.junit.jupiter.api.Test;

class CheckedWriterTest {

    private final QuestionWriter writer = new CheckedWriter(new ExtractiveWriter(new NoEmbedder()), new NoEmbedder());

    @Test
    void believesAWriterThatFoundNothingToAsk() {
        Article scraps = anArticle().paragraph("nothing but scraps").build();

        assertThat(writer.writeQuestions(scraps, WritingBrief.defaults()).drafts())
                .isEmpty();
    }
}
